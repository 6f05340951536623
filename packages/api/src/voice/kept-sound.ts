import { FRAME_MS, PRE_ROLL_MS } from '@ezri/domain';

const PRE_ROLL_FRAMES = PRE_ROLL_MS / FRAME_MS;

/** The sound of one voice: a moment of what came last and, while a segment is open, all of that. How long a segment may be is the turn's business. */
export class KeptSound {
  #before: Buffer[] = [];
  #segment: Buffer[] | null = null;

  /** A frame: of the segment, if there is one. */
  add(frame: Buffer): void {
    if (this.#segment !== null) {
      this.#segment.push(frame);
      return;
    }
    this.#before.push(frame);
    if (this.#before.length > PRE_ROLL_FRAMES) this.#before.shift();
  }

  /** From the next frame on, with what came before if `preRoll`. */
  begin(preRoll: boolean): void {
    this.#segment = preRoll ? this.#before : [];
    this.#before = [];
  }

  /** All of the segment; it is kept no longer. */
  take(): Uint8Array {
    const sound = Buffer.concat(this.#segment ?? []);
    this.#segment = null;
    return sound;
  }

  get bytes(): number {
    return [...this.#before, ...(this.#segment ?? [])].reduce((sum, { length }) => sum + length, 0);
  }
}
