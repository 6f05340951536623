import { Bucket } from '../bucket.ts';

/** A bucket that holds `burst` bytes and is refilled with `bytesPerSecond`. */
export class ByteRate {
  readonly #bucket: Bucket;
  #refused = 0;

  /** `now` in milliseconds, by a clock that only goes forward. */
  constructor(bytesPerSecond: number, burst: number, now: number) {
    this.#bucket = new Bucket(bytesPerSecond, burst, now);
  }

  /** Whether there was room; nothing is taken when there was not. */
  take(bytes: number, now: number): boolean {
    this.#bucket.refill(now);
    if (this.#bucket.isFull) this.#refused = 0;
    if (this.#bucket.take(bytes)) return true;
    this.#refused += bytes;
    return false;
  }

  /** Bytes that there was no room for since the bucket was last full. */
  get refused(): number {
    return this.#refused;
  }
}
