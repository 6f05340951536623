import type { Envelope } from './handler/envelope.ts';
import type { Follower } from './follower.ts';
import { Gathering } from './gathering.ts';
import { Group } from './group.ts';
import { GAP_REREADS, Pages } from './pages.ts';
import { pause, retry } from './retry.ts';
import { Ring } from './ring.ts';
import type { Shared } from './shared.ts';
import type { FeedEvent, FeedPage } from './types.ts';

/** Events of this process whose predecessors are still to come; beyond it, all are read. */
export const EARLY_MAX = 64;

/** The one reader of one topic on this hub. Wakes, reads what is above `head`, keeps it in the ring and tells the followers. */
export class Tail {
  readonly topic: string;
  readonly followers = new Set<Follower>();
  /** Those of them that are looked after one by one: all that are not level with their group. */
  readonly asked = new Set<Follower>();
  readonly #shared: Shared;
  readonly #stop = new AbortController();
  readonly #unsubscribe: () => void;
  readonly #pages: Pages;
  readonly #groups = new Map<string, Group>();
  /** Own events that came before their predecessors, by number. */
  readonly #early = new Map<number, FeedEvent>();
  readonly #gathering: Gathering;
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
  #beat: { readonly type: 'heartbeat'; readonly head: number } = { type: 'heartbeat', head: 0 };
  /** Since when it has had no follower, on the hub's clock; null while it has one. */
  idleSince: number | null;

  constructor(topic: string, shared: Shared) {
    this.topic = topic;
    this.#shared = shared;
    this.idleSince = shared.now();
    this.#ring = new Ring(shared.options.ringSize, 0);
    const { gatherMs: everyMs, passesAtOnce: atOnce, pageSize, ringSize } = shared.options;
    this.#gathering = new Gathering({
      everyMs,
      atOnce,
      most: Math.min(pageSize, ringSize),
      now: shared.now,
      onWait: () => (shared.count.gathered += 1),
      onTime: () => this.pump(),
    });
    this.#pages = new Pages(topic, shared, this.#stop.signal, () => shared.source.epoch() === this.epoch);
    // Before the first read: whoever joins and then asks for what went before must already hear what comes.
    this.#unsubscribe = this.#hearOthers();
    this.wake();
  }

  get head(): number {
    return this.#ring.head;
  }

  eventAt(seq: number): FeedEvent | undefined {
    return this.#ring.get(seq);
  }

  /** The log after a number, for a follower that is behind the ring. */
  page(after: number, isOver: () => boolean): Promise<FeedPage | null> {
    return this.#pages.after(after, isOver);
  }

  /** One object for all, so that it is framed once. */
  heartbeat(): object {
    if (this.#beat.head !== this.head) this.#beat = { type: 'heartbeat', head: this.head };
    return this.#beat;
  }

  /** The group whose messages look like `envelope`; to be left again. */
  join(envelope: Envelope): Group {
    let group = this.#groups.get(envelope.key);
    if (group === undefined) this.#groups.set(envelope.key, (group = new Group(envelope, this, this.#shared)));
    group.members += 1;
    return group;
  }

  leave(group: Group): void {
    group.members -= 1;
    if (group.members === 0) this.#groups.delete(group.key);
  }

  /** There may be more to read; nothing new, when the topic is known to have grown to `head` and has been read that far. */
  wake(head = Infinity): void {
    if (this.ready && head <= this.head) return;
    this.#dirty = true;
    if (!this.#reading) void this.#read();
  }

  /** Takes what this process has written itself, when it comes next. Everything else is left to a read. */
  offer(events: readonly FeedEvent[]): void {
    const { source, count } = this.#shared;
    if (!this.ready || source.epoch() !== this.epoch) return this.wake();
    for (const event of events) if (event.seq > this.head) this.#early.set(event.seq, event);
    const before = this.head;
    for (let next = this.#early.get(before + 1); next !== undefined; next = this.#early.get(this.head + 1)) {
      this.#early.delete(next.seq);
      this.#push(next);
    }
    count.offered += this.head - before;
    if (this.#early.size > EARLY_MAX) this.#early.clear();
    if (this.head > before && !this.#gathering.holds(this)) this.#shared.pumpSoon(this);
  }

  /** Asks for a look that begins from now on, so the one that is running does not count; `isFresh(ticket)` says when it has been taken. */
  refresh(): number {
    const ticket = this.#reads + (this.#asking ? 2 : 1);
    this.wake();
    return ticket;
  }

  /** Asks for a look, and resolves a random while later: whoever waits for it asks again, and must not do so without end in one turn of the event loop. */
  async untilRead(): Promise<void> {
    this.wake();
    await pause(0, this.#stop.signal);
  }

  isFresh(ticket: number): boolean {
    return this.#reads >= ticket;
  }

  /** Hands an ephemeral event to whoever follows now. */
  hear(data: unknown, after: number): void {
    // Each would be given by itself what all of them wait for.
    if (this.#gathering.isWaiting) this.#pass();
    for (const follower of this.followers) follower.hear(data, Math.max(this.head, after));
  }

  /** Something may have happened: the followers are told, now or with what comes until there is a pass for it. */
  pump(): void {
    if (!this.#stop.signal.aborted && this.#gathering.admits(this)) this.#pass();
  }

  beat(now: number): void {
    this.#pages.forget(now);
    for (const group of this.#groups.values()) {
      group.rest();
      group.level.beat(now);
    }
    for (const follower of this.asked) follower.beat(now);
  }

  stop(): void {
    this.#stop.abort();
    this.#gathering.stop();
    this.#unsubscribe();
    for (const follower of this.followers) follower.close();
  }

  #pass(): void {
    this.#gathering.tell(this);
    for (const group of this.#groups.values()) group.level.pump();
    for (const follower of this.asked) follower.pump();
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
      const asked = this.head;
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
      await this.#take(page, asked);
      this.pump();
    }
    this.#reading = false;
  }

  /** `asked`: the head when the read began. Own events may have carried it further since. */
  async #take(page: FeedPage, asked: number): Promise<void> {
    const epoch = this.#shared.source.epoch();
    if (!this.ready) return this.#startAt(epoch, page.head);
    if (epoch !== this.epoch || page.head < asked || (page.minSeq > this.head + 1 && page.head > this.head)) return this.#restartAt(epoch, page.head);
    for (const event of page.events) {
      if (event.seq <= this.head) continue;
      if (event.seq !== this.head + 1) return this.#gap(epoch, page.head);
      this.#push(event);
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

  #push(event: FeedEvent): void {
    this.#ring.push(event);
    this.#early.delete(event.seq);
  }

  #startAt(epoch: string, head: number): void {
    this.#ring = new Ring(this.#shared.options.ringSize, head);
    this.#early.clear();
    this.#pages.forget();
    this.epoch = epoch;
    this.#gapReads = 0;
    this.ready = true;
  }

  #restartAt(epoch: string, head: number): void {
    this.generation += 1;
    this.#startAt(epoch, head);
  }
}
