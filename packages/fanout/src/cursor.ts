import { EphemeralQueue } from './ephemeral-queue.ts';
import type { Group } from './group.ts';
import type { Shared } from './shared.ts';
import type { Tail } from './tail.ts';
import type { FeedEvent, FeedPage, FollowOptions } from './types.ts';

/** What comes next for a subscriber. `id` is the text of the position that it resumes from. */
export interface Item {
  readonly id: string;
  readonly data: unknown;
}

/** Looks at its cursor again. */
export interface Pumped {
  pump(): void;
}

const RESET = Object.freeze({ type: 'reset' });

/**
 * Where one subscriber stands in a topic, and what comes next for it: its place, at most one page of the log, and the bounded queue of ephemeral events.
 * `owner` is pumped when a page that was missing has come.
 */
export class Cursor {
  readonly #tail: Tail;
  readonly #shared: Shared;
  readonly #options: Pick<FollowOptions, 'after' | 'initial'>;
  readonly #owner: Pumped;
  #ephemeral: EphemeralQueue | null = null;
  #ticket: number | null = null;
  #generation = 0;
  #epoch = '';
  #seq = 0;
  #resetDue = false;
  #page: readonly FeedEvent[] = [];
  #paging = false;
  #closed = false;
  joined = false;

  constructor(tail: Tail, shared: Shared, options: Pick<FollowOptions, 'after' | 'initial'>, owner: Pumped) {
    this.#tail = tail;
    this.#shared = shared;
    this.#options = options;
    this.#owner = owner;
  }

  close(): void {
    this.#closed = true;
    this.#ephemeral = null;
    this.#page = [];
  }

  /** What is held of the log may be read again. */
  dropPage(): void {
    this.#page = [];
  }

  hear(data: unknown, after: number): void {
    this.#ephemeral ??= new EphemeralQueue(this.#shared);
    this.#ephemeral.push(data, after);
  }

  heartbeat(): Item {
    return { id: this.#id(), data: this.#tail.heartbeat() };
  }

  take(): Item | null {
    const first = this.#first();
    if (first !== null) return first;
    const event = this.#isBehind() ? this.eventAt(this.#seq + 1) : undefined;
    if (event === undefined) return null;
    this.moveTo(event.seq);
    return { id: this.#id(), data: event.data };
  }

  /** The same for a subscriber that writes to its socket itself: as many events as go into one write. */
  takeFrames(group: Group): Uint8Array | null {
    const first = this.#first();
    if (first !== null) return group.frame(first.id, first.data);
    if (!this.#isBehind()) return null;
    const last = Math.min(this.#tail.head, this.#ephemeral?.nextAfter ?? Infinity);
    const run = group.run(this.#epoch, this.#seq + 1, last, this);
    if (run === null) return null;
    this.moveTo(run.to);
    return run.bytes;
  }

  /** Decides where to begin, as soon as the tail can tell. */
  join(): boolean {
    const tail = this.#tail;
    if (this.joined || !tail.ready || this.#closed) return this.joined;
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
    this.joined = true;
    if (!known) this.#restart();
    for (const data of this.#initial()) this.hear(data, tail.head);
    return true;
  }

  /** What goes before any event of the log. */
  #first(): Item | null {
    if (!this.join()) return null;
    if (this.#generation !== this.#tail.generation) this.#restart();
    if (this.#resetDue) {
      this.#resetDue = false;
      this.#shared.count.resets += 1;
      return { id: this.#id(), data: RESET };
    }
    const ephemeral = this.#ephemeral?.take(this.#seq);
    return ephemeral === undefined ? null : { id: this.#id(), data: ephemeral.data };
  }

  /** Everything up to `seq` has been handed out. */
  moveTo(seq: number): void {
    this.#seq = seq;
    if (this.#page.length === 0) return;
    // A page that has been read to its end would be kept for as long as the subscription lives.
    if (seq >= (this.#page.at(-1)?.seq ?? Infinity)) this.#page = [];
  }

  /** Everything there is has been handed out, nothing is held for this subscriber alone, and nothing stands in the way of the next event. */
  get isLevel(): boolean {
    const tail = this.#tail;
    if (!this.joined || this.#resetDue || this.#paging || this.#generation !== tail.generation || this.#seq !== tail.head) return false;
    return this.#ephemeral === null || this.#ephemeral.nextAfter === undefined;
  }

  #isBehind(): boolean {
    return this.joined && this.#seq < this.#tail.head;
  }

  #id(): string {
    return `${this.#epoch}.${this.#seq}`;
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
    this.#ephemeral?.release();
    this.#resetDue = true;
  }

  /** From the ring, or from the page; when it is in neither, and is the next one, a page is read. */
  eventAt(seq: number): FeedEvent | undefined {
    const event = this.#tail.eventAt(seq) ?? this.#onThePage(seq);
    if (event === undefined && seq === this.#seq + 1 && !this.#paging) void this.#readPage();
    return event;
  }

  #onThePage(seq: number): FeedEvent | undefined {
    const event = this.#page[seq - (this.#page[0]?.seq ?? 0)];
    // Behind a hole in the log every event stands one place too early.
    return event?.seq === seq ? event : undefined;
  }

  async #readPage(): Promise<void> {
    this.#paging = true;
    const generation = this.#generation;
    const from = this.#seq;
    const page = await this.#tail.page(from, () => this.#closed || generation !== this.#tail.generation);
    // Another life of the log has begun: the tail is about to see it too, and says where to go on. Until then there is nothing to ask for.
    if (this.#shared.source.epoch() !== this.#epoch) await this.#tail.untilRead();
    this.#paging = false;
    if (this.#closed) return;
    if (page !== null && generation === this.#tail.generation && this.#shared.source.epoch() === this.#epoch) this.#turnTo(page, from);
    this.#owner.pump();
  }

  #turnTo(page: FeedPage, from: number): void {
    if (page.events[0]?.seq === from + 1) this.#page = page.events;
    // Forgotten meanwhile, or a hole that stays.
    else this.#restart();
  }
}
