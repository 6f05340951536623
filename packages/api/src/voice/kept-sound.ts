import { VOICE_FRAME_BYTES } from '@ezri/contract';
import { FRAME_MS, PRE_ROLL_MS } from '@ezri/domain';

const PRE_ROLL_FRAMES = PRE_ROLL_MS / FRAME_MS;
/** Memory for a segment is asked for in such steps: a second. */
const STEP_FRAMES = 50;

/** The sound of one voice: a moment of what came last and, while a segment is open, all of that. How long a segment may be is the turn's business. */
export class KeptSound {
  /** A ring: a quiet room asks for no memory. */
  readonly #before = Buffer.alloc(PRE_ROLL_FRAMES * VOICE_FRAME_BYTES);
  #beforeFrames = 0;
  #next = 0;
  #segment: Buffer[] | null = null;
  /** Frames in the last of them. */
  #filled = 0;

  /** A frame: of the segment, if there is one. It is copied. */
  add(frame: Uint8Array): void {
    if (this.#segment !== null) {
      this.#append(this.#segment, frame);
      return;
    }
    this.#before.set(frame, this.#next * VOICE_FRAME_BYTES);
    this.#next = (this.#next + 1) % PRE_ROLL_FRAMES;
    this.#beforeFrames = Math.min(PRE_ROLL_FRAMES, this.#beforeFrames + 1);
  }

  /** From the next frame on, with what came before if `preRoll`. */
  begin(preRoll: boolean): void {
    this.#segment = [];
    this.#filled = 0;
    for (let n = this.#beforeFrames; preRoll && n > 0; n -= 1) this.#append(this.#segment, this.#frameBefore(n));
    this.#beforeFrames = 0;
  }

  /** All of the segment; it is kept no longer. */
  take(): Uint8Array {
    const sound = Buffer.concat(this.#segment ?? [], this.#segmentBytes);
    this.#segment = null;
    return sound;
  }

  get bytes(): number {
    return this.#segment === null ? this.#beforeFrames * VOICE_FRAME_BYTES : this.#segmentBytes;
  }

  get #segmentBytes(): number {
    const whole = Math.max(0, (this.#segment?.length ?? 0) - 1);
    return this.#segment === null ? 0 : (whole * STEP_FRAMES + this.#filled) * VOICE_FRAME_BYTES;
  }

  /** The one that came `n` frames ago. */
  #frameBefore(n: number): Uint8Array {
    const at = ((this.#next - n + PRE_ROLL_FRAMES) % PRE_ROLL_FRAMES) * VOICE_FRAME_BYTES;
    return this.#before.subarray(at, at + VOICE_FRAME_BYTES);
  }

  #append(segment: Buffer[], frame: Uint8Array): void {
    let last = segment.at(-1);
    if (last === undefined || this.#filled === STEP_FRAMES) {
      last = Buffer.allocUnsafeSlow(STEP_FRAMES * VOICE_FRAME_BYTES);
      segment.push(last);
      this.#filled = 0;
    }
    last.set(frame, this.#filled * VOICE_FRAME_BYTES);
    this.#filled += 1;
  }
}
