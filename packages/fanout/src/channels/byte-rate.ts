/** A bucket that holds `burst` bytes and is refilled with `bytesPerSecond`. */
export class ByteRate {
  readonly #bytesPerSecond: number;
  readonly #burst: number;
  #left: number;
  #at: number;
  #refused = 0;

  /** `now` in milliseconds, by a clock that only goes forward. */
  constructor(bytesPerSecond: number, burst: number, now: number) {
    this.#bytesPerSecond = bytesPerSecond;
    this.#burst = burst;
    this.#left = burst;
    this.#at = now;
  }

  /** Whether there was room; nothing is taken when there was not. */
  take(bytes: number, now: number): boolean {
    this.#left = Math.min(this.#burst, this.#left + ((now - this.#at) * this.#bytesPerSecond) / 1_000);
    this.#at = now;
    if (this.#left === this.#burst) this.#refused = 0;
    if (bytes > this.#left) {
      this.#refused += bytes;
      return false;
    }
    this.#left -= bytes;
    return true;
  }

  /** Bytes that there was no room for since the bucket was last full. */
  get refused(): number {
    return this.#refused;
  }
}
