import { tracked, type TrackedEnvelope } from '@trpc/server';
import type { Cursor, Item } from './cursor.ts';
import { Follower } from './follower.ts';
import type { Outlet, Owner } from './outlet.ts';
import type { Shared } from './shared.ts';
import type { Tail } from './tail.ts';
import type { FollowOptions } from './types.ts';

type Tracked = TrackedEnvelope<unknown>;
type Step = IteratorResult<Tracked, void>;

const OVER: Step = { done: true, value: undefined };

/**
 * A follower as an iterator, for whoever iterates a feed: tRPC's own loop, a server-side caller. Written by hand and without generators: a generator that waits cannot be
 * ended from outside (T12), and each one in a chain costs promises per event.
 */
export class Steps implements AsyncIterableIterator<Tracked, void, void>, Outlet {
  readonly #follower: Follower;
  readonly #signal: AbortSignal | undefined;
  #waiter: PromiseWithResolvers<Step> | null = null;
  #closed = false;

  constructor(tail: Tail, shared: Shared, options: FollowOptions) {
    this.#signal = options.signal;
    this.#follower = new Follower(tail, shared, options, this);
    this.#signal?.addEventListener('abort', this.#close, { once: true });
    if (this.#signal?.aborted) this.#close();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<Step> {
    if (this.#waiter !== null) return this.#waiter.promise.then(() => this.next());
    if (this.#closed) return Promise.resolve(OVER);
    this.#waiter = Promise.withResolvers();
    const { promise } = this.#waiter;
    this.#follower.pump();
    return promise;
  }

  return(): Promise<Step> {
    this.#close();
    return Promise.resolve(OVER);
  }

  get wanted(): boolean {
    return this.#waiter !== null;
  }

  deliver(cursor: Cursor, owner: Owner): boolean {
    const item = this.wanted && owner.hasRoom() ? cursor.take() : null;
    // Even a follower that nobody asks joins, so as to hear ephemeral events from then on.
    if (item === null) cursor.join();
    else this.give(item);
    return item !== null;
  }

  give({ id, data }: Item): void {
    this.#waiter?.resolve({ done: false, value: tracked(id, data) });
    this.#waiter = null;
  }

  alone(): void {}

  over(fault?: unknown): void {
    this.#closed = true;
    this.#signal?.removeEventListener('abort', this.#close);
    if (fault === undefined) this.#waiter?.resolve(OVER);
    else this.#waiter?.reject(fault);
    this.#waiter = null;
  }

  readonly #close = (): void => this.#follower.close();
}
