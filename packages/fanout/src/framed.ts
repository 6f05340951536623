import type { Cursor, Item } from './cursor.ts';
import type { Group } from './group.ts';
import type { Member } from './level.ts';
import type { Outlet, Owner } from './outlet.ts';
import type { Shared } from './shared.ts';
import type { Envelope } from './handler/envelope.ts';
import type { Tail } from './tail.ts';
import type { Wire } from './wire.ts';

/** Who takes a feed as finished frames. Closes the follower when its own `signal` is aborted. `over` is called once, when nothing comes any more, and aborts `signal`; `fault` as of an outlet. It never throws. */
export interface Sink {
  readonly signal: AbortSignal;
  readonly wire: Wire;
  readonly envelope: Envelope;
  over(fault?: unknown): void;
}

/** Writes events to a socket as finished WebSocket frames, which followers of one topic whose messages look alike share. */
export class Framed implements Outlet {
  readonly wanted = true;
  readonly #tail: Tail;
  readonly #shared: Shared;
  readonly #sink: Sink;
  readonly #group: Group;
  #member: Member | null = null;

  constructor(tail: Tail, shared: Shared, sink: Sink) {
    this.#tail = tail;
    this.#shared = shared;
    this.#sink = sink;
    this.#group = tail.join(sink.envelope);
    shared.count.opened += 1;
    shared.direct.add(this);
  }

  deliver(cursor: Cursor, owner: Owner): boolean {
    // Even while there is no room, so as to hear ephemeral events from then on.
    cursor.join();
    let sent = false;
    while (owner.hasRoom()) {
      const frames = cursor.takeFrames(this.#group);
      if (frames === null) {
        if (cursor.isLevel) this.#enter(cursor, owner);
        return sent;
      }
      if (!this.#sink.wire.write(frames)) return sent;
      sent = true;
    }
    return sent;
  }

  give({ id, data }: Item): void {
    this.#sink.wire.write(this.#group.frame(id, data));
  }

  alone(): void {
    if (this.#member !== null && this.#member.place >= 0) this.#group.level.leave(this.#member);
  }

  over(fault?: unknown): void {
    this.leave();
    this.#sink.over(fault);
  }

  /** Gives up its place among those whose frames are shared. */
  leave(): void {
    this.alone();
    this.#tail.leave(this.#group);
    this.#shared.direct.delete(this);
  }

  #enter(cursor: Cursor, owner: Owner): void {
    this.#member ??= { wire: this.#sink.wire, cursor, owner, place: -1 };
    if (this.#member.place < 0) this.#group.level.enter(this.#member);
  }
}
