import type { Received } from '@ezri/fanout';
import type { VoiceDrops } from './counts.ts';
import { FrameCutter, flawOf } from './frames.ts';
import { KeptSound } from './kept-sound.ts';
import type { VoiceActivity } from './voice-activity.ts';

/** The sound of the person, frame by frame: what is none is dropped under its name, and what the turn wants of it is kept. */
export class PersonSound {
  readonly #activity: VoiceActivity;
  readonly #drops: VoiceDrops;
  readonly #cutter = new FrameCutter();
  readonly #kept = new KeptSound();
  /** Whether anybody here turns sound into words. */
  isHeard = false;

  constructor(activity: VoiceActivity, drops: VoiceDrops) {
    this.#activity = activity;
    this.#drops = drops;
  }

  /** Tells `onFrame` of every frame in it, whether there is speech in it. */
  take({ payload }: Pick<Received, 'payload'>, onFrame: (voiced: boolean) => void): void {
    const flaw = this.isHeard ? flawOf(payload) : 'unasked';
    if (flaw !== null) {
      this.#drops[flaw] += 1;
      return;
    }
    for (const frame of this.#cutter.cut(payload)) {
      this.#kept.add(frame);
      onFrame(this.#activity.isVoiced(frame));
    }
  }

  /** What comes next does not follow on what came before. */
  broken(): void {
    this.#cutter.clear();
  }

  begin(preRoll: boolean): void {
    this.#kept.begin(preRoll);
  }

  /** All of the segment. */
  end(): Uint8Array {
    return this.#kept.take();
  }

  [Symbol.dispose](): void {
    this.#activity[Symbol.dispose]();
  }
}
