import { FRAME_MS } from '@ezri/domain';
import { AHEAD_MAX_MS, AHEAD_STEP_MS } from './limits.ts';

/** How far the other side has played what was sent, if it plays in time: at once, one after the other. Milliseconds. */
export class PlayClock {
  /** When all that was sent will have been played. */
  #endsAt = 0;
  /** While it is paused: how much of that is left. */
  #leftMs: number | null = null;
  #isFull = false;

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

  /** Whether one more frame may go out: until it is filled to the brim, and then not before a step is missing. Frames that leave together cost little more than one. */
  hasRoom(at: number): boolean {
    const aheadMs = this.aheadMs(at);
    if (aheadMs > AHEAD_MAX_MS - FRAME_MS) this.#isFull = true;
    else if (aheadMs <= AHEAD_MAX_MS - AHEAD_STEP_MS) this.#isFull = false;
    return !this.isPaused && !this.#isFull;
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
