import { VOICE_FRAME_BYTES } from '@ezri/contract';
import { loadVoiceActivity } from '@ezri/api/voice-activity';
import type { Taken } from '../harness/messages.ts';

/** So many frames are kept from before the moment that somebody speaks. */
const KEPT = 15;

export interface Ears {
  /** Of one client: takes its messages, of whole frames, one after the other. */
  ear(): (frame: Buffer) => void;
  taken(): Taken;
}

/** What a peer does with sound: looks in every frame whether somebody speaks, with the detector that Ezri has, and keeps the last of them. No turns, no words. */
export async function openEars(): Promise<Ears> {
  const newActivity = await loadVoiceActivity();
  let frames = 0;
  return {
    ear() {
      const activity = newActivity();
      const kept: Buffer[] = [];
      return (sound) => {
        for (let at = 0; at < sound.length; at += VOICE_FRAME_BYTES) {
          const frame = sound.subarray(at, at + VOICE_FRAME_BYTES);
          kept.push(Buffer.from(frame));
          if (kept.length > KEPT) kept.shift();
          activity.isVoiced(frame);
          frames += 1;
        }
      };
    },
    taken() {
      const told = { frames, ages: [] };
      frames = 0;
      return told;
    },
  };
}
