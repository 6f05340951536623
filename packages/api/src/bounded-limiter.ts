import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Keys that one limiter remembers. Beyond it the one that was quiet for longest is forgotten: some hundred bytes each, whatever a stranger makes up. */
export const LIMITER_KEYS_MAX = 50_000;

/** `RateLimiterMemory` with an end to its memory. `seconds`: after so long without a first use a key is forgotten by itself. */
export class BoundedLimiter {
  readonly #limiter: RateLimiterMemory;
  readonly #keysMax: number;
  /** In order of their last use. */
  readonly #keys = new Set<string>();

  constructor({ points, seconds, keysMax = LIMITER_KEYS_MAX }: { points: number; seconds: number; keysMax?: number }) {
    this.#limiter = new RateLimiterMemory({ points, duration: seconds });
    this.#keysMax = keysMax;
  }

  get size(): number {
    return this.#keys.size;
  }

  /** Rejects with a `RateLimiterRes` when no point is left. `seconds`: how long the key lasts, when this use is its first. */
  async consume(key: string, seconds?: number): Promise<void> {
    this.#use(key);
    await this.#limiter.consume(key, 1, seconds === undefined ? {} : { customDuration: seconds });
  }

  /** Takes a point whether there is one or not; answers how many were taken. */
  async penalty(key: string): Promise<number> {
    this.#use(key);
    return (await this.#limiter.penalty(key)).consumedPoints;
  }

  /** Gives a point back. */
  async reward(key: string): Promise<void> {
    if (this.#keys.has(key)) await this.#limiter.reward(key);
  }

  /** Milliseconds until the key is forgotten; 0 when it is not known. */
  async msLeft(key: string): Promise<number> {
    return Math.max(0, (await this.#limiter.get(key))?.msBeforeNext ?? 0);
  }

  async delete(key: string): Promise<void> {
    this.#keys.delete(key);
    await this.#limiter.delete(key);
  }

  #use(key: string): void {
    this.#keys.delete(key);
    if (this.#keys.size >= this.#keysMax) {
      const [quietest] = this.#keys;
      // In memory: gone by the time that this returns.
      if (quietest !== undefined) void this.delete(quietest);
    }
    this.#keys.add(key);
  }
}
