/** A token bucket: it holds `size`, is full at first and refilled with `perSecond`. `now` in milliseconds, by a clock that only goes forward. */
export class Bucket {
  readonly #perSecond: number;
  readonly #size: number;
  #left: number;
  #at: number;

  constructor(perSecond: number, size: number, now: number) {
    this.#perSecond = perSecond;
    this.#size = size;
    this.#left = size;
    this.#at = now;
  }

  get isFull(): boolean {
    return this.#left === this.#size;
  }

  /** Puts in what has come since the last time. */
  refill(now: number): void {
    this.#left = Math.min(this.#size, this.#left + ((now - this.#at) * this.#perSecond) / 1_000);
    this.#at = now;
  }

  /** Whether there was so much in it; nothing is taken when there was not. */
  take(amount: number): boolean {
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }

  /** Milliseconds after the last refill at which there is so much in it. */
  msUntil(amount: number): number {
    return ((amount - this.#left) * 1_000) / this.#perSecond;
  }

  /** From now on there is so much in it, whatever there was. */
  holdOnly(amount: number, now: number): void {
    this.#left = amount;
    this.#at = now;
  }
}
