import type { Cursor, Item } from './cursor.ts';
import type { Group } from './group.ts';
import type { Outlet, Room } from './outlet.ts';
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

  constructor(tail: Tail, shared: Shared, sink: Sink) {
    this.#tail = tail;
    this.#shared = shared;
    this.#sink = sink;
    this.#group = tail.join(sink.envelope);
    shared.count.opened += 1;
    shared.direct.add(this);
  }

  deliver(cursor: Cursor, room: Room): boolean {
    // Even while there is no room, so as to hear ephemeral events from then on.
    cursor.join();
    let sent = false;
    while (room.hasRoom()) {
      const frames = cursor.takeFrames(this.#group);
      if (frames === null || !this.#sink.wire.write(frames)) return sent;
      sent = true;
    }
    return sent;
  }

  give({ id, data }: Item): void {
    this.#sink.wire.write(this.#group.frame(id, data));
  }

  over(fault?: unknown): void {
    this.leave();
    this.#sink.over(fault);
  }

  /** Gives up its place among those whose frames are shared. */
  leave(): void {
    this.#tail.leave(this.#group);
    this.#shared.direct.delete(this);
  }
}
