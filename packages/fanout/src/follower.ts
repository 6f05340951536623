import { tracked, type TrackedEnvelope } from '@trpc/server';
import { EphemeralQueue } from './ephemeral-queue.ts';
import { pause, retry } from './retry.ts';
import type { Shared } from './shared.ts';
import { GAP_REREADS, type Tail } from './tail.ts';
import type { FeedEvent, FeedPage, FollowOptions } from './types.ts';

type Envelope = TrackedEnvelope<unknown>;
type Step = IteratorResult<Envelope, void>;

/**
 * One subscriber. Written by hand and without generators: a generator that waits cannot be ended from outside (T12), and each one in a chain costs
 * promises per event. Holds a number, at most one page of the log, and the bounded queue of ephemeral events; whoever is slow holds no more.
 */
export class Follower implements AsyncIterableIterator<Envelope, void, void> {
  readonly #tail: Tail;
  readonly #shared: Shared;
  readonly #options: FollowOptions;
  readonly #ephemeral: EphemeralQueue;
  readonly #stop = new AbortController();
  #waiter: PromiseWithResolvers<Step> | null = null;
  #joined = false;
  #ticket: number | null = null;
  #generation = 0;
  #epoch = '';
  #seq = 0;
  #resetDue = false;
  #page: readonly FeedEvent[] = [];
  #pageAt = 0;
  #paging = false;
  /** The consumer has no room (`FollowOptions.ready`). */
  #held = false;
  #lastSent: number;

  constructor(tail: Tail, shared: Shared, options: FollowOptions) {
    this.#tail = tail;
    this.#shared = shared;
    this.#options = options;
    this.#ephemeral = new EphemeralQueue(shared);
    this.#lastSent = shared.now();
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
    if (this.#stop.signal.aborted) return Promise.resolve({ done: true, value: undefined });
    const envelope = this.#hold() ? null : this.#take();
    if (envelope !== null) return Promise.resolve({ done: false, value: envelope });
    this.#waiter = Promise.withResolvers();
    return this.#waiter.promise;
  }

  return(): Promise<Step> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Ends the iteration now. */
  close = (): void => {
    if (this.#stop.signal.aborted) return;
    this.#stop.abort();
    this.#options.signal?.removeEventListener('abort', this.close);
    this.#tail.followers.delete(this);
    if (this.#tail.followers.size === 0) this.#tail.idleSince = this.#shared.now();
    this.#ephemeral.clear();
    this.#page = [];
    this.#waiter?.resolve({ done: true, value: undefined });
    this.#waiter = null;
  };

  /** Something may have happened: hand it to whoever waits. */
  pump(): void {
    if (this.#waiter === null || this.#hold()) {
      // Even a follower that nobody asks joins, so as to hear ephemeral events from then on.
      this.#join();
      return;
    }
    const envelope = this.#take();
    if (envelope === null) return;
    this.#waiter.resolve({ done: false, value: envelope });
    this.#waiter = null;
  }

  hear(data: unknown, after: number): void {
    if (!this.#joined) return;
    this.#ephemeral.push(data, after);
    this.pump();
  }

  /** Called on every tick of the hub. */
  beat(now: number): void {
    // A consumer that stays without room is read for again when it has some.
    if (this.#held) this.#page = [];
    if (this.#held || this.#waiter === null || !this.#joined || now - this.#lastSent < this.#shared.options.heartbeatMs) return;
    const step: Step = { done: false, value: this.#envelope({ type: 'heartbeat', head: this.#tail.head }) };
    this.#waiter.resolve(step);
    this.#waiter = null;
  }

  /** Whether the consumer has no room now; when it has some again, the next event goes to it. */
  #hold(): boolean {
    if (this.#held) return true;
    const room = this.#options.ready?.();
    if (room === undefined) return false;
    this.#held = true;
    void room.then(() => {
      this.#held = false;
      this.pump();
    });
    return true;
  }

  #take(): Envelope | null {
    if (!this.#join()) return null;
    if (this.#generation !== this.#tail.generation) this.#restart();
    if (this.#resetDue) {
      this.#resetDue = false;
      this.#shared.count.resets += 1;
      return this.#envelope({ type: 'reset' });
    }
    const ephemeral = this.#ephemeral.take(this.#seq);
    if (ephemeral !== undefined) return this.#envelope(ephemeral.data);
    if (this.#seq >= this.#tail.head) return null;
    const event = this.#tail.eventAt(this.#seq + 1) ?? this.#fromPage();
    if (event === null) return null;
    this.#seq = event.seq;
    return this.#envelope(event.data);
  }

  /** Decides where to begin, as soon as the tail can tell. */
  #join(): boolean {
    const tail = this.#tail;
    if (this.#joined || !tail.ready || this.#stop.signal.aborted) return this.#joined;
    const after = this.#options.after ?? { epoch: tail.epoch, seq: tail.head };
    const known = after.epoch === tail.epoch && after.seq <= tail.head;
    if (!known) {
      // A snapshot may be newer than what the tail has read so far: look again before calling a position impossible.
      this.#ticket ??= tail.refresh();
      if (!tail.isFresh(this.#ticket)) return false;
    }
    this.#generation = tail.generation;
    this.#epoch = tail.epoch;
    this.#seq = after.seq;
    this.#joined = true;
    if (!known) this.#restart();
    for (const data of this.#initial()) this.#ephemeral.push(data, tail.head);
    return true;
  }

  #initial(): readonly unknown[] {
    try {
      return this.#options.initial?.() ?? [];
    } catch {
      // Ephemeral events are decoration: a fault in them must not end a stream, nor reach the tail that serves everyone else.
      this.#shared.count.faults += 1;
      return [];
    }
  }

  #restart(): void {
    this.#generation = this.#tail.generation;
    this.#epoch = this.#tail.epoch;
    this.#seq = this.#tail.head;
    this.#page = [];
    this.#ephemeral.release();
    this.#resetDue = true;
  }

  #fromPage(): FeedEvent | null {
    const event = this.#page[this.#pageAt];
    if (event !== undefined && event.seq === this.#seq + 1) {
      this.#pageAt += 1;
      return event;
    }
    if (!this.#paging) void this.#readPage();
    return null;
  }

  async #readPage(): Promise<void> {
    const { count } = this.#shared;
    const { signal } = this.#stop;
    this.#paging = true;
    for (let attempt = 0; attempt <= GAP_REREADS; attempt += 1) {
      const from = this.#seq;
      const generation = this.#generation;
      const page = await this.#readAfter(from);
      if (page === null) return;
      if (generation !== this.#generation || this.#shared.source.epoch() !== this.#epoch) {
        // Another life of the log has begun: the tail is about to see it too, and then says where to go on.
        this.#tail.wake();
      } else if (page.minSeq > from + 1) {
        this.#restart();
        break;
      } else if (page.events[0]?.seq === from + 1) {
        this.#page = page.events;
        this.#pageAt = 0;
        break;
      } else {
        count.gaps += 1;
      }
      if (attempt === GAP_REREADS) this.#restart();
      else await pause(attempt, signal);
    }
    this.#paging = false;
    this.pump();
  }

  #readAfter(from: number): Promise<FeedPage | null> {
    const { read: page, options, count, pages } = this.#shared;
    const { signal } = this.#stop;
    const read = () =>
      pages.run(async () => {
        if (signal.aborted) return null;
        count.pages += 1;
        return page(this.#tail.topic, from, options.pageSize);
      });
    return retry(read, signal, () => (count.faults += 1));
  }

  #envelope(data: unknown): Envelope {
    this.#lastSent = this.#shared.now();
    return tracked(`${this.#epoch}.${this.#seq}`, data);
  }
}
