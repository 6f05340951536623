import type { FeedEvent, FeedPage, FeedSource } from './types.ts';

/** A log in memory whose every fault can be staged. */
export class MemoryLog implements FeedSource {
  readonly #topics = new Map<string, { events: FeedEvent[]; minSeq: number; head: number }>();
  readonly #wake = new Set<(topic: string, head?: number) => void>();
  readonly #appended = new Set<(topic: string, events: readonly FeedEvent[]) => void>();
  readonly #reconnect = new Set<() => void>();
  life = 'aaaaaaaa';
  /** Whether an append tells the hub. */
  waking = true;
  /** Whether an append hands the events to the hub, as this process's own. */
  telling = false;
  /** The text that comes with an event that is handed to the hub. */
  textOf: ((data: unknown) => string) | null = null;
  /** Reads that will fail from now on. */
  failing = 0;
  reads = 0;
  headQueries = 0;
  /** Runs before each read answers. */
  beforeAnswer: (after: number) => Promise<void> = async () => {};
  /** Runs before `heads` answers. */
  beforeHeads: () => Promise<void> = async () => {};

  epoch(): string {
    return this.life;
  }

  append(topic: string, ...data: unknown[]): number {
    const held = this.#topic(topic);
    const events = data.map((one) => ({ seq: (held.head += 1), data: one }));
    held.events.push(...events);
    if (this.telling) this.tell(topic, ...events.map(({ seq }) => seq));
    if (this.waking) for (const listener of this.#wake) listener(topic, held.head);
    return held.head;
  }

  /** Hands events of these numbers to the hub, as this process's own. */
  tell(topic: string, ...seqs: number[]): void {
    const events = seqs
      .flatMap((seq) => this.#topic(topic).events.filter((event) => event.seq === seq))
      .map((event) => ({ ...event, json: this.textOf?.(event.data) }));
    for (const listener of this.#appended) listener(topic, events);
  }

  /** Appends `count` events `{n: seq}`. */
  fill(topic: string, count: number): number {
    const from = this.#topic(topic).head;
    return this.append(topic, ...Array.from({ length: count }, (_, index) => ({ n: from + index + 1 })));
  }

  forgetBefore(topic: string, seq: number): void {
    const held = this.#topic(topic);
    held.minSeq = seq;
    held.events = held.events.filter((event) => event.seq >= seq);
  }

  remove(topic: string, seq: number): FeedEvent | undefined {
    const { events } = this.#topic(topic);
    return events.splice(
      events.findIndex((event) => event.seq === seq),
      1,
    )[0];
  }

  putBack(topic: string, event: FeedEvent): void {
    const { events } = this.#topic(topic);
    events.push(event);
    events.sort((a, b) => a.seq - b.seq);
  }

  /** Another server with less in it has taken over. */
  failOver(topic: string, head: number): void {
    const held = this.#topic(topic);
    held.events = held.events.filter((event) => event.seq <= head);
    held.head = head;
    this.life = 'bbbbbbbb';
  }

  reconnect(): void {
    for (const listener of this.#reconnect) listener();
  }

  async read(topic: string, after: number, limit: number): Promise<FeedPage> {
    this.reads += 1;
    if (this.failing > 0) {
      this.failing -= 1;
      throw new Error('select * from secret_table failed');
    }
    const { events, head, minSeq } = this.#topic(topic);
    const page = { events: events.filter((event) => event.seq > after).slice(0, limit), head, minSeq };
    await this.beforeAnswer(after);
    return page;
  }

  async heads(topics: readonly string[]): Promise<Map<string, number>> {
    this.headQueries += 1;
    await this.beforeHeads();
    return new Map(topics.map((topic) => [topic, this.#topic(topic).head]));
  }

  onWake(listener: (topic: string) => void): () => void {
    this.#wake.add(listener);
    return () => void this.#wake.delete(listener);
  }

  onAppended(listener: (topic: string, events: readonly FeedEvent[]) => void): () => void {
    this.#appended.add(listener);
    return () => void this.#appended.delete(listener);
  }

  onReconnect(listener: () => void): () => void {
    this.#reconnect.add(listener);
    return () => void this.#reconnect.delete(listener);
  }

  get listeners(): number {
    return this.#wake.size + this.#reconnect.size + this.#appended.size;
  }

  #topic(topic: string) {
    let held = this.#topics.get(topic);
    if (held === undefined) this.#topics.set(topic, (held = { events: [], minSeq: 1, head: 0 }));
    return held;
  }
}
