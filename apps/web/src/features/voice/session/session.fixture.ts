import { newId, type Id, type Message, type Microphone, type OpenVoiceResult, type VoiceEngines, type VoiceEvent } from '@ezri/contract';
import type { Channel, ChannelHandlers, ConnectionState } from '@ezri/client';
import { vi } from 'vitest';
import type { RecognitionApi, RecognitionEvents } from '../browser/recognition-api.ts';
import { MicrophoneError, type MicrophoneEvents, type MicrophoneProblem } from '../sound/microphone.ts';
import type { PlayerEvents } from '../sound/player.ts';
import type { VoiceCalls } from './calls.ts';
import type { VoiceParts } from './parts.ts';
import { createVoiceSession } from './voice-session.ts';

export const PLAYER_RATE = 1_000;
const FRAME = new Uint8Array(640);

/** A server that is asked and says what the test wants. */
function createServer(first: VoiceEngines) {
  let offered = first;
  const asked: string[] = [];
  const sent: number[] = [];
  let channel = 0;
  let resumed = false;
  let handlers: ChannelHandlers | null = null;
  const nobody = { onEvent: (_event: VoiceEvent): void => undefined, onOver: (): void => undefined };
  let follower = nobody;
  let connection: ConnectionState = { kind: 'live' };
  const listeners = new Set<() => void>();
  const ask = async (words: string): Promise<void> => {
    asked.push(words);
    return Promise.resolve();
  };
  const calls: VoiceCalls = {
    connection: {
      get: () => connection,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      catchUp: () => () => undefined,
    },
    async openChannel(call, given) {
      const id = await call();
      handlers = given;
      let open = true;
      const opened: Channel = {
        id,
        get isOpen() {
          return open;
        },
        waiting: 0,
        confirm: () => undefined,
        skip: () => undefined,
        send(payload, at) {
          for (let frame = 0; open && frame < payload.length; frame += FRAME.length) sent.push(at);
          return open ? 'sent' : 'closed';
        },
        close: () => void (open = false),
      };
      return opened;
    },
    async engines() {
      await ask('engines');
      return offered;
    },
    async open(mode: Microphone): Promise<OpenVoiceResult> {
      channel += 1;
      await ask(`open ${mode}`);
      const answer = { ...offered, channel, resumed };
      resumed = true;
      return answer;
    },
    follow(_channel, given) {
      follower = given;
      return () => void (follower = nobody);
    },
    commit: async (id) => ask(`commit ${id}`),
    interrupt: async (id) => ask(`interrupt ${id}`),
    played: async (_replyId, chars) => ask(`played ${chars}`),
    close: async (id) => ask(`close ${id}`),
  };
  return {
    calls,
    asked,
    /** Frames that went up, by the time they were heard at. */
    sent,
    tell: (event: VoiceEvent) => follower.onEvent(event),
    /** The events have come to their end; the channel is as it was. */
    over: () => follower.onOver(),
    /** From now on. */
    offer: (engines: VoiceEngines) => void (offered = engines),
    frame: (seq: number, samples: number) => handlers?.onFrame({ channel, seq, sent: 0, missed: 0, payload: new Uint8Array(samples * 2).fill(1) }),
    /** The node that had the session has died. */
    die() {
      resumed = false;
    },
    drop() {
      connection = { kind: 'offline' };
      handlers?.onGone();
    },
    back() {
      connection = { kind: 'live' };
      for (const listener of [...listeners]) listener();
    },
  };
}

/** A recognition that hears what the test says. */
function createRecognitionApi() {
  const running = new Set<FakeApi>();
  class FakeApi extends EventTarget {
    lang = '';
    continuous = false;
    interimResults = false;
    start() {
      running.add(this);
    }
    stop() {
      this.#end();
    }
    abort() {
      this.#end();
    }
    #end() {
      if (running.delete(this)) this.dispatchEvent(new Event('end'));
    }
  }
  const fire = (name: keyof RecognitionEvents, parts: object): void => {
    for (const api of [...running]) api.dispatchEvent(Object.assign(new Event(name), parts));
  };
  return {
    Api: FakeApi as unknown as new () => RecognitionApi,
    get listening() {
      return running.size > 0;
    },
    hear: (transcript: string, isFinal: boolean) => fire('result', { resultIndex: 0, results: [Object.assign([{ transcript }], { isFinal })] }),
    fail: (error: string) => fire('error', { error }),
    end() {
      for (const api of [...running]) api.stop();
    },
  };
}

/** A voice that speaks for as long as the test wants. */
function createVoice() {
  const spoken: string[] = [];
  let current: EventTarget | null = null;
  class Utterance extends EventTarget {
    readonly text: string;
    lang = '';
    voice = null;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const fire = (name: string, parts: object = {}): void => void current?.dispatchEvent(Object.assign(new Event(name), parts));
  return {
    scope: {
      speechSynthesis: {
        getVoices: () => [],
        cancel: () => void (current = null),
        speak(utterance: Utterance) {
          spoken.push(utterance.text);
          current = utterance;
        },
      },
      SpeechSynthesisUtterance: Utterance,
    } as unknown as VoiceParts['synthesis'],
    spoken,
    boundary: (charIndex: number) => fire('boundary', { charIndex }),
    finish: () => fire('end'),
    fail: () => fire('error'),
  };
}

export interface Setting {
  readonly offered: VoiceEngines;
  readonly mode?: Microphone;
  /** Of its own the browser has a recognition and a voice. */
  readonly own?: boolean;
  readonly problem?: MicrophoneProblem;
}

export function createWorld({ offered, mode = 'open', own = true, problem }: Setting) {
  const server = createServer(offered);
  const recognition = createRecognitionApi();
  const voice = createVoice();
  const played: string[] = [];
  const closed: string[] = [];
  let microphone: MicrophoneEvents | null = null;
  let player: PlayerEvents | null = null;
  const parts: VoiceParts = {
    async openMicrophone(_url, deviceId, events) {
      if (problem) throw new MicrophoneError(problem);
      microphone = events;
      return Promise.resolve({ deviceId, mute: () => undefined, close: () => void closed.push('microphone') });
    },
    async openPlayer(_url, events) {
      player = events;
      return Promise.resolve({
        sampleRate: PLAYER_RATE,
        decode: (pcm) => new Float32Array(pcm.length / 2),
        push: (samples) => void played.push(`push ${samples.length}`),
        pause: () => void played.push('pause'),
        resume: () => void played.push('resume'),
        flush: () => void played.push('flush'),
        close: () => void closed.push('player'),
      });
    },
    worklets: { capture: '', play: '' },
    recognition: own ? recognition.Api : null,
    synthesis: own ? voice.scope : null,
  };
  const send = vi.fn<(text: string) => void>();
  const session = createVoiceSession({ calls: server.calls, parts, mode, deviceId: () => null, patient: () => false, send });
  return {
    server,
    recognition,
    voice,
    session,
    send,
    played,
    closed,
    async start() {
      session.start('en');
      await vi.waitUntil(() => session.get().phase !== 'starting');
    },
    speak(frames: number, level = 0.8) {
      for (let count = 0; count < frames; count += 1) microphone?.onFrame(FRAME, level);
    },
    lose: () => microphone?.onLost(),
    progress: (total: number, after: 'pause' | 'flush' | null = null) => player?.onProgress({ played: total, waiting: 0, level: 0.5, after }),
  };
}

let ordinal = 0;
export const message = (author: Message['author'], text: string, id: Id = newId()): Message => ({
  id,
  conversationId: newId(),
  ordinal: (ordinal += 1),
  author,
  text,
  status: 'complete',
  inReplyTo: null,
  origin: null,
  standIn: false,
  heard: null,
  createdAt: 1,
});
