import type { Follower } from './follower.ts';
import { pause, retry } from './retry.ts';
import { Ring } from './ring.ts';
import type { Shared } from './shared.ts';
import type { FeedPage } from './types.ts';

/** How often a gap is read again before followers are told to start over. A gap means that the log has broken its promise. */
export const GAP_REREADS = 5;

/** The one reader of one topic on this hub. Wakes, reads what is above `head`, keeps it in the ring and tells the followers. */
export class Tail {
  readonly topic: string;
  readonly followers = new Set<Follower>();
  readonly #shared: Shared;
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;
  #ring: Ring;
  epoch = '';
  /** False until the head is known. */
  ready = false;
  /** Rises whenever followers can no longer go on from where they are. */
  generation = 0;
  #reads = 0;
  #reading = false;
  #asking = false;
  #dirty = false;
  #gapReads = 0;
  /** When the last follower left, on the hub's clock. */
  idleSince: number | null = null;

  constructor(topic: string, shared: Shared) {
    this.topic = topic;
    this.#shared = shared;
    this.#ring = new Ring(shared.options.ringSize, 0);
    // Before the first read: whoever joins and then asks for what went before must already hear what comes.
    this.#unsubscribe = this.#hearOthers();
    this.wake();
  }

  get head(): number {
    return this.#ring.head;
  }

  get floor(): number {
    return this.#ring.floor;
  }

  eventAt(seq: number) {
    return this.#ring.get(seq);
  }

  /** There may be more to read. */
  wake(): void {
    this.#dirty = true;
    if (!this.#reading) void this.#read();
  }

  /** Asks for a look that begins from now on, so the one that is running does not count; `isFresh(ticket)` says when it has been taken. */
  refresh(): number {
    const ticket = this.#reads + (this.#asking ? 2 : 1);
    this.wake();
    return ticket;
  }

  isFresh(ticket: number): boolean {
    return this.#reads >= ticket;
  }

  /** Hands an ephemeral event to whoever follows now. */
  hear(data: unknown, after: number): void {
    for (const follower of this.followers) follower.hear(data, Math.max(this.head, after));
  }

  stop(): void {
    this.#stop.abort();
    this.#unsubscribe();
    for (const follower of this.followers) follower.close();
  }

  #hearOthers(): () => void {
    const { source, options, count } = this.#shared;
    if (source.ephemeral === undefined || !options.isCarried(this.topic)) return () => {};
    return source.ephemeral.subscribe(this.topic, (frame) => {
      if (frame === null || !options.isReadable(this.topic, frame.data, 'ephemeral')) count.unreadable += 1;
      else this.hear(frame.data, frame.after);
    });
  }

  async #read(): Promise<void> {
    const { read, options, count } = this.#shared;
    const { signal } = this.#stop;
    this.#reading = true;
    while (this.#dirty && !signal.aborted) {
      this.#dirty = false;
      this.#asking = true;
      const page = await retry(
        () => {
          count.reads += 1;
          return read(this.topic, this.head, this.ready ? options.pageSize : 0);
        },
        signal,
        () => (count.faults += 1),
      );
      this.#asking = false;
      if (page === null) break;
      this.#reads += 1;
      await this.#take(page);
      for (const follower of this.followers) follower.pump();
    }
    this.#reading = false;
  }

  async #take(page: FeedPage): Promise<void> {
    const epoch = this.#shared.source.epoch();
    if (!this.ready) return this.#startAt(epoch, page.head);
    if (epoch !== this.epoch || page.head < this.head || (page.minSeq > this.head + 1 && page.head > this.head))
      return this.#restartAt(epoch, page.head);
    for (const event of page.events) {
      if (event.seq !== this.head + 1) return this.#gap(epoch, page.head);
      this.#ring.push(event);
      this.#gapReads = 0;
    }
    if (page.head <= this.head) return;
    if (page.events.length === 0) return this.#gap(epoch, page.head);
    this.#dirty = true;
  }

  async #gap(epoch: string, head: number): Promise<void> {
    this.#shared.count.gaps += 1;
    this.#gapReads += 1;
    if (this.#gapReads > GAP_REREADS) return this.#restartAt(epoch, head);
    this.#dirty = true;
    await pause(this.#gapReads, this.#stop.signal);
  }

  #startAt(epoch: string, head: number): void {
    this.#ring = new Ring(this.#shared.options.ringSize, head);
    this.epoch = epoch;
    this.#gapReads = 0;
    this.ready = true;
  }

  #restartAt(epoch: string, head: number): void {
    this.generation += 1;
    this.#startAt(epoch, head);
  }
}
