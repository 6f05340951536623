import type { FeedEvent } from './types.ts';

/** The newest events of one topic, at most `size`. Holds the numbers `floor` to `head`, none when `floor` is above `head`. */
export class Ring {
  readonly #slots: (FeedEvent | undefined)[] = [];
  readonly #size: number;
  head: number;
  floor: number;

  constructor(size: number, head: number) {
    this.#size = size;
    this.head = head;
    this.floor = head + 1;
  }

  /** The event must be number `head + 1`. */
  push(event: FeedEvent): void {
    this.head = event.seq;
    this.#slots[event.seq % this.#size] = event;
    this.floor = Math.max(this.floor, this.head - this.#size + 1);
  }

  get(seq: number): FeedEvent | undefined {
    return seq < this.floor || seq > this.head ? undefined : this.#slots[seq % this.#size];
  }
}
