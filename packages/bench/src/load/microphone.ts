import { createPacker, type Sound } from '@ezri/client';
import { VOICE_FRAME_MS } from '@ezri/contract';
import { framesIn, soundOf } from './sound.ts';

/** As the level meter of a page has it. It changes nothing that is sent. */
const LEVEL = 0.8;

export interface MicrophoneOptions {
  /** Whether frames go in messages as the product's client makes them, or each for itself. */
  readonly packed?: boolean;
}

export interface Microphone extends Disposable {
  /** Somebody speaks for so long. Resolves with the time at which the last frame of it was there; with the next one it is sent. */
  speech(ms: number): Promise<number>;
  /** So much of a quiet room at once, as after a line that stood still. The time at which it was sent. */
  pause(ms: number): number;
  /** Frames that were sent. */
  readonly sent: number;
}

export const now = (): number => performance.timeOrigin + performance.now();

interface Speech {
  left: number;
  readonly said: PromiseWithResolvers<number>;
}

/** A microphone that is always open: a frame of sound every 20 ms, of a quiet room unless somebody speaks. `at`: when the first frame of what is sent was there. A frame that is late is made up for. */
export function openMicrophone(send: (sound: Uint8Array, at: number) => void, { packed = true }: MicrophoneOptions = {}): Microphone {
  // Those of many people do not beat as one.
  const start = performance.now() + Math.random() * VOICE_FRAME_MS;
  let speech: Speech | null = null;
  let beats = 0;
  let sent = 0;
  let timer: NodeJS.Timeout | undefined;

  const packer = createPacker();

  const sendAll = (sound: Sound | null): void => {
    if (sound !== null) send(sound.payload, sound.at);
  };
  const one = (voiced: boolean): void => {
    const pcm = soundOf(sent, voiced);
    sent += 1;
    if (packed) sendAll(packer.add(pcm, LEVEL, now()));
    else send(pcm, now());
  };
  const beat = (): void => {
    for (; start + beats * VOICE_FRAME_MS <= performance.now(); beats += 1) {
      one(speech !== null);
      if (speech === null) continue;
      speech.left -= 1;
      if (speech.left > 0) continue;
      speech.said.resolve(now());
      speech = null;
    }
    timer = setTimeout(beat, Math.max(0, start + beats * VOICE_FRAME_MS - performance.now()));
  };
  beat();
  return {
    async speech(ms) {
      speech = { left: framesIn(ms), said: Promise.withResolvers() };
      return speech.said.promise;
    },
    pause(ms) {
      for (let frames = framesIn(ms); frames > 0; frames -= 1) one(false);
      sendAll(packer.flush());
      return now();
    },
    get sent() {
      return sent;
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
