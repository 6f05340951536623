/** How far the other side has played what was sent, if it plays in time: at once, one after the other. Milliseconds. */
export class PlayClock {
  /** When all that was sent will have been played. */
  #endsAt = 0;
  /** While it is paused: how much of that is left. */
  #leftMs: number | null = null;

  get isPaused(): boolean {
    return this.#leftMs !== null;
  }

  pause(at: number): void {
    this.#leftMs ??= Math.max(0, this.#endsAt - at);
  }

  resume(at: number): void {
    if (this.#leftMs !== null) this.#endsAt = at + this.#leftMs;
    this.#leftMs = null;
  }

  /** What was sent and not played yet. */
  aheadMs(at: number): number {
    return this.#leftMs ?? Math.max(0, this.#endsAt - at);
  }

  sent(ms: number, at: number): void {
    this.#endsAt = Math.max(this.#endsAt, at) + ms;
  }

  /** The other side has dropped what it had. */
  dropped(at: number): void {
    if (this.#leftMs !== null) this.#leftMs = 0;
    this.#endsAt = at;
  }
}
