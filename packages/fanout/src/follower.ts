import { Cursor } from './cursor.ts';
import type { Outlet, Owner } from './outlet.ts';
import type { Shared } from './shared.ts';
import type { Tail } from './tail.ts';
import type { FollowOptions } from './types.ts';

/** One subscriber of a topic: where it stands, whether its consumer has room, and the outlet that its events go to. Costs no timer and no promise for an event. */
export class Follower implements Owner {
  readonly #tail: Tail;
  readonly #shared: Shared;
  readonly #ready: FollowOptions['ready'];
  readonly #outlet: Outlet;
  readonly #cursor: Cursor;
  #during: Disposable | null = null;
  #closed = false;
  /** The consumer has no room. */
  #held = false;
  #lastSent: number;

  constructor(tail: Tail, shared: Shared, options: FollowOptions, outlet: Outlet) {
    this.#tail = tail;
    this.#shared = shared;
    this.#ready = options.ready;
    this.#outlet = outlet;
    this.#cursor = new Cursor(tail, shared, options, this);
    this.#lastSent = shared.now();
    // Before anything is held: it is the caller's, and may throw.
    this.#during = options.during?.() ?? null;
    tail.followers.add(this);
    tail.asked.add(this);
    tail.idleSince = null;
  }

  /** Ends it now. */
  close(): void {
    this.#end();
  }

  /** Something may have happened: hand it out. */
  pump(): void {
    if (this.#closed) return;
    try {
      if (this.#outlet.deliver(this.#cursor, this)) this.#lastSent = this.#shared.now();
    } catch (fault) {
      this.fail(fault);
    }
  }

  hear(data: unknown, after: number): void {
    if (!this.#cursor.joined) return;
    this.#outlet.alone();
    this.#cursor.hear(data, after);
    this.pump();
  }

  /** Called on every tick of the hub while it is asked. */
  beat(now: number): void {
    // A consumer that stays without room is read for again when it has some.
    if (this.#held) this.#cursor.dropPage();
    if (this.#held || !this.#outlet.wanted || !this.#cursor.joined || now - this.#lastSent < this.#shared.options.heartbeatMs) return;
    try {
      this.#outlet.give(this.#cursor.heartbeat());
      this.#lastSent = now;
    } catch (fault) {
      this.fail(fault);
    }
  }

  hasRoom(): boolean {
    if (this.#held) return false;
    const room = this.#ready?.();
    if (room === undefined) return true;
    this.#held = true;
    void room.then(() => {
      this.#held = false;
      this.pump();
    });
    return false;
  }

  rest(): void {
    this.#tail.asked.delete(this);
  }

  wake(sentAt: number): void {
    this.#lastSent = sentAt;
    if (!this.#closed) this.#tail.asked.add(this);
  }

  /** What cannot be made into JSON, or a wire that throws, is the end of this subscription; it must not be that of the topic. */
  fail(fault: unknown): void {
    this.#shared.count.faults += 1;
    this.#end(fault);
  }

  #end(fault?: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#tail.followers.delete(this);
    this.#tail.asked.delete(this);
    if (this.#tail.followers.size === 0) this.#tail.idleSince = this.#shared.now();
    this.#cursor.close();
    this.#outlet.over(fault);
    this.#during?.[Symbol.dispose]();
  }
}
