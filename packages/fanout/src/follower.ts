import { tracked, type TrackedEnvelope } from '@trpc/server';
import { Cursor, type Item } from './cursor.ts';
import { awaitEncoding } from './encoder.ts';
import type { Envelope } from './envelope.ts';
import type { Group } from './group.ts';
import type { Shared } from './shared.ts';
import type { Tail } from './tail.ts';
import type { FollowOptions } from './types.ts';

type Tracked = TrackedEnvelope<unknown>;
type Step = IteratorResult<Tracked, void>;

const OVER: Step = { done: true, value: undefined };

/** Events that a follower sends through tRPC's loop in the hope that they show how its messages are framed. Then it gives up and stays there. */
export const LEARNING_EVENTS = 3;

/**
 * One subscriber. Written by hand and without generators: a generator that waits cannot be ended from outside (T12), and each one in a chain costs
 * promises per event. The first event goes through tRPC's loop; when that has shown how messages to this subscriber look, and there is a wire, the following ones are
 * written to the socket as finished frames, while tRPC's loop waits for a next step that comes only at the end.
 */
export class Follower implements AsyncIterableIterator<Tracked, void, void> {
  readonly #tail: Tail;
  readonly #shared: Shared;
  readonly #options: FollowOptions;
  readonly #cursor: Cursor;
  #waiter: PromiseWithResolvers<Step> | null = null;
  #closed = false;
  /** Learned, and used from the next step on: by then tRPC has sent the event that it was learned from. */
  #envelope: Envelope | null = null;
  #group: Group | null = null;
  #lessons = 0;
  #during: Disposable | null = null;
  /** The consumer has no room. */
  #held = false;
  #lastSent: number;

  constructor(tail: Tail, shared: Shared, options: FollowOptions) {
    this.#tail = tail;
    this.#shared = shared;
    this.#options = options;
    this.#cursor = new Cursor(tail, shared, options, () => this.pump());
    this.#lastSent = shared.now();
    // Before anything is held: it is the caller's, and may throw.
    this.#during = options.during?.() ?? null;
    tail.followers.add(this);
    tail.idleSince = null;
    options.signal?.addEventListener('abort', this.close, { once: true });
    if (options.signal?.aborted) this.close();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Step> {
    if (this.#waiter !== null) return this.#waiter.promise.then(() => this.next());
    if (this.#closed) return Promise.resolve(OVER);
    this.#openDirect();
    this.#waiter = Promise.withResolvers();
    const { promise } = this.#waiter;
    this.pump();
    return promise;
  }

  return(): Promise<Step> {
    this.close();
    return Promise.resolve(OVER);
  }

  /** Ends the iteration now. */
  close = (): void => this.#end((waiter) => waiter.resolve(OVER));

  #end(answer: (waiter: PromiseWithResolvers<Step>) => void): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.signal?.removeEventListener('abort', this.close);
    this.#tail.followers.delete(this);
    if (this.#tail.followers.size === 0) this.#tail.idleSince = this.#shared.now();
    this.#cursor.close();
    if (this.#group !== null) {
      this.#tail.leave(this.#group);
      this.#shared.direct.delete(this);
    }
    if (this.#waiter !== null) answer(this.#waiter);
    this.#waiter = null;
    this.#during?.[Symbol.dispose]();
  }

  /** Something may have happened: hand it to whoever waits. */
  pump(): void {
    if (this.#closed) return;
    try {
      this.#advance();
    } catch (error) {
      this.#fail(error);
    }
  }

  hear(data: unknown, after: number): void {
    if (!this.#cursor.joined) return;
    this.#cursor.hear(data, after);
    this.pump();
  }

  /** Called on every tick of the hub. */
  beat(now: number): void {
    // A consumer that stays without room is read for again when it has some.
    if (this.#held) this.#cursor.dropPage();
    if (this.#held || this.#waiter === null || !this.#cursor.joined || now - this.#lastSent < this.#shared.options.heartbeatMs) return;
    try {
      const beat = this.#cursor.heartbeat();
      if (this.#group === null) this.#hand(beat);
      else this.#send(this.#group.frame(beat.id, beat.data));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** What cannot be made into JSON, or a wire that throws, is the end of this subscription; it must not be that of the topic. */
  #fail(error: unknown): void {
    this.#shared.count.faults += 1;
    this.#end((waiter) => waiter.reject(error));
  }

  #advance(): void {
    if (this.#group !== null) return this.#write(this.#group);
    const item = this.#waiter !== null && !this.#hold() ? this.#cursor.take() : null;
    // Even a follower that nobody asks joins, so as to hear ephemeral events from then on.
    if (item === null) this.#cursor.join();
    else this.#hand(item);
  }

  #hand(item: Item): void {
    this.#waiter?.resolve(this.#step(item));
    this.#waiter = null;
  }

  #step({ id, data }: Item): Step {
    this.#lastSent = this.#shared.now();
    return { done: false, value: tracked(id, this.#lesson(data) ?? data) };
  }

  /** The data in a form that is recognised when tRPC encodes it, while that is worth trying. */
  #lesson(data: unknown): object | null {
    if (this.#options.wire === undefined || this.#envelope !== null || this.#lessons >= LEARNING_EVENTS) return null;
    this.#lessons += 1;
    return awaitEncoding(data, (envelope) => {
      this.#envelope = envelope;
    });
  }

  #openDirect(): void {
    if (this.#envelope === null || this.#group !== null) return;
    this.#group = this.#tail.join(this.#envelope);
    this.#shared.count.opened += 1;
    this.#shared.direct.add(this);
  }

  #write(group: Group): void {
    while (!this.#hold()) {
      const frames = this.#cursor.takeFrames(group);
      if (frames === null || !this.#send(frames)) return;
    }
  }

  #send(frames: Uint8Array): boolean {
    this.#lastSent = this.#shared.now();
    return this.#options.wire?.write(frames) ?? false;
  }

  /** Whether the consumer has no room now; when it has some again, the next event goes to it. */
  #hold(): boolean {
    if (this.#held) return true;
    const { ready, wire } = this.#options;
    const room = ready === undefined ? wire?.drained() : ready();
    if (room === undefined) return false;
    this.#held = true;
    void room.then(() => {
      this.#held = false;
      this.pump();
    });
    return true;
  }
}
