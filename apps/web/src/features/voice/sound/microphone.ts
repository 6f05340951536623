import { VOICE_FRAME_BYTES, VOICE_SAMPLE_BYTES, VOICE_SAMPLE_RATE } from '@ezri/contract';
import { CAPTURE, type Captured, type CaptureOptions } from './worklet-names.ts';

/**
 * Why the microphone cannot be had. `refused`: the person, the browser or the device's settings do not allow it. `absent`: there is none. `taken`: another app holds it.
 * `lost`: it was there and is gone. `unsupported`: this browser or this address (not https) offers none to pages.
 */
export type MicrophoneProblem = 'refused' | 'absent' | 'taken' | 'lost' | 'unsupported';

/** `silenced`: the system or a key on the device has muted it. `suspended`: the browser has put the page's sound to sleep. */
export type MicrophoneHealth = 'on' | 'silenced' | 'suspended';

export class MicrophoneError extends Error {
  override readonly name = 'MicrophoneError';
  readonly problem: MicrophoneProblem;
  constructor(problem: MicrophoneProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

export interface Microphone {
  /** The device that is heard, as `enumerateDevices` names it. */
  readonly deviceId: string | null;
  /** A muted microphone gives silence, and the system shows it as unused. */
  mute(muted: boolean): void;
  close(): void;
}

export interface MicrophoneEvents {
  /** 20 ms each. */
  onFrame(pcm: Uint8Array, level: number): void;
  onHealth(health: MicrophoneHealth): void;
  onLost(): void;
}

const PROBLEMS: Readonly<Record<string, MicrophoneProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  NotReadableError: 'taken',
  AbortError: 'taken',
};
const problemOf = (error: unknown): MicrophoneProblem => (error instanceof DOMException && PROBLEMS[error.name]) || 'unsupported';

const WANTED = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, channelCount: 1 } as const;

/** Asks for the microphone; the browser asks the person. Rejects with a `MicrophoneError`. */
export async function openMicrophone(workletUrl: string, deviceId: string | null, events: MicrophoneEvents): Promise<Microphone> {
  const stream = await openStream(deviceId);
  try {
    const { context, source } = await sourceOf(stream);
    await context.audioWorklet.addModule(workletUrl);
    return captureFrom({ stream, context, source, events });
  } catch (error) {
    for (const track of stream.getTracks()) track.stop();
    throw error instanceof MicrophoneError ? error : new MicrophoneError('unsupported', error);
  }
}

async function openStream(deviceId: string | null): Promise<MediaStream> {
  // Missing where the page was not loaded over https.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) throw new MicrophoneError('unsupported');
  try {
    return await devices.getUserMedia({ audio: { ...WANTED, ...(deviceId !== null && { deviceId: { exact: deviceId } }) } });
  } catch (error) {
    // The one that was chosen is not plugged in: another is better than none.
    if (deviceId !== null && problemOf(error) === 'absent') return openStream(null);
    throw new MicrophoneError(problemOf(error), error);
  }
}

/** At 16 kHz where the browser can; Firefox refuses to bring a microphone to another rate, and the worklet does it instead. */
async function sourceOf(stream: MediaStream): Promise<{ context: AudioContext; source: MediaStreamAudioSourceNode }> {
  for (const options of [{ sampleRate: VOICE_SAMPLE_RATE }, {}]) {
    const context = new AudioContext({ ...options, latencyHint: 'interactive' });
    try {
      return { context, source: context.createMediaStreamSource(stream) };
    } catch {
      await context.close();
    }
  }
  throw new MicrophoneError('unsupported');
}

interface Parts {
  readonly stream: MediaStream;
  readonly context: AudioContext;
  readonly source: MediaStreamAudioSourceNode;
  readonly events: MicrophoneEvents;
}

function captureFrom({ stream, context, source, events }: Parts): Microphone {
  const processorOptions: CaptureOptions = { rate: VOICE_SAMPLE_RATE, frame: VOICE_FRAME_BYTES / VOICE_SAMPLE_BYTES };
  const node = new AudioWorkletNode(context, CAPTURE, { numberOfOutputs: 0, processorOptions });
  const [track] = stream.getAudioTracks();
  const end = new AbortController();
  const { signal } = end;
  const close = (): void => {
    if (signal.aborted) return;
    end.abort();
    source.disconnect();
    for (const each of stream.getTracks()) each.stop();
    void context.close();
  };
  const tellHealth = (): void => events.onHealth(track?.muted === true ? 'silenced' : context.state === 'running' ? 'on' : 'suspended');
  const awaken = (): void => {
    if (context.state !== 'running' && document.visibilityState === 'visible') context.resume().catch(() => undefined);
  };

  node.port.addEventListener('message', ({ data }: MessageEvent<Captured>) => events.onFrame(new Uint8Array(data.pcm), data.level), { signal });
  node.port.start();
  track?.addEventListener('mute', tellHealth, { signal });
  track?.addEventListener('unmute', tellHealth, { signal });
  track?.addEventListener(
    'ended',
    () => {
      close();
      events.onLost();
    },
    { signal },
  );
  context.addEventListener('statechange', tellHealth, { signal });
  document.addEventListener('visibilitychange', awaken, { signal });
  document.addEventListener('pointerdown', awaken, { signal });
  source.connect(node);
  awaken();

  return {
    deviceId: track?.getSettings().deviceId ?? null,
    mute(muted) {
      for (const each of stream.getAudioTracks()) each.enabled = !muted;
    },
    close,
  };
}
