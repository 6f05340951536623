import { VOICE_FRAME_MS } from '@ezri/contract';
import type { Sound } from './sound.ts';

/** From this level on a frame may be speech: low, for somebody may speak in a low voice. */
const VOICED_FROM = 0.25;
/** So many frames make one message: a quarter as often for a phone's radio and for the server to wake up, and next to nothing beside the silence that ends a turn. */
export const FRAMES_PER_MESSAGE = 4;

/** Makes messages of frames. Whoever closes it sends what it still holds. */
export interface Packer {
  /** A frame of `VOICE_FRAME_MS`, how loud it is (0 to 1), and when its first sample was heard. Answers a message once there is a whole one. */
  add(pcm: Uint8Array, level: number, at: number): Sound | null;
  /** What there is, although it is less. */
  flush(): Sound | null;
}

export function createPacker(): Packer {
  let held: { readonly pcm: Uint8Array; readonly at: number }[] = [];
  let voiced = false;

  const flush = (): Sound | null => {
    const [first] = held;
    if (!first) return null;
    const payload = new Uint8Array(held.reduce((sum, { pcm }) => sum + pcm.length, 0));
    let filled = 0;
    for (const { pcm } of held) {
      payload.set(pcm, filled);
      filled += pcm.length;
    }
    const sound = { payload, at: first.at, ms: held.length * VOICE_FRAME_MS, voiced };
    held = [];
    voiced = false;
    return sound;
  };

  return {
    add(pcm, level, at) {
      held.push({ pcm, at });
      voiced ||= level >= VOICED_FROM;
      return held.length >= FRAMES_PER_MESSAGE ? flush() : null;
    },
    flush,
  };
}
