import { fromPcm16 } from './pcm.ts';
import { createResampler, type Resampler } from './resampler.ts';
import { PLAY, type PlayCommand, type PlayOptions, type PlayProgress } from './worklet-names.ts';

/** The server sends at most a second ahead, and nothing while paused: more than this never waits. */
const WAITING_MAX_S = 10;

/** Plays Ezri's voice. Counts are samples at `sampleRate`. */
export interface Player {
  readonly sampleRate: number;
  /** Brings 16-bit PCM of that rate to the player's own. */
  decode(pcm: Uint8Array, rate: number): Float32Array<ArrayBuffer>;
  push(samples: Float32Array<ArrayBuffer>): void;
  pause(): void;
  resume(): void;
  flush(): void;
  close(): void;
}

export interface PlayerEvents {
  onProgress(progress: PlayProgress): void;
}

/** Has to begin in answer to a press: browsers make no sound before one. */
export async function openPlayer(workletUrl: string, { onProgress }: PlayerEvents): Promise<Player> {
  const context = new AudioContext({ latencyHint: 'interactive' });
  try {
    await context.audioWorklet.addModule(workletUrl);
    const processorOptions: PlayOptions = { capacity: context.sampleRate * WAITING_MAX_S };
    const node = new AudioWorkletNode(context, PLAY, { numberOfInputs: 0, outputChannelCount: [1], processorOptions });
    node.port.addEventListener('message', ({ data }: MessageEvent<PlayProgress>) => onProgress(data));
    node.port.start();
    node.connect(context.destination);
    return playerOn(context, node);
  } catch (error) {
    void context.close();
    throw error;
  }
}

function playerOn(context: AudioContext, node: AudioWorkletNode): Player {
  let resampler: { rate: number; it: Resampler } | null = null;
  const tell = (command: PlayCommand, transfer: Transferable[] = []): void => node.port.postMessage(command, transfer);
  // A phone that rang, or a page in the background, may have suspended it.
  const awaken = (): void => {
    if (context.state === 'suspended') context.resume().catch(() => undefined);
  };
  awaken();
  return {
    sampleRate: context.sampleRate,
    decode(pcm, rate) {
      if (resampler?.rate !== rate) resampler = { rate, it: createResampler(rate, context.sampleRate) };
      return resampler.it.push(fromPcm16(pcm));
    },
    push(samples) {
      awaken();
      tell({ do: 'push', samples }, [samples.buffer]);
    },
    pause: () => tell({ do: 'pause' }),
    resume() {
      awaken();
      tell({ do: 'resume' });
    },
    flush: () => tell({ do: 'flush' }),
    close() {
      node.disconnect();
      void context.close();
    },
  };
}
