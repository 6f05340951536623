import type { LanguageModel, Speech, SpeechToText, TextToSpeech } from '@ezri/ai';
import { VOICE_FRAME_BYTES, VOICE_SAMPLE_RATE, type EngineHealth } from '@ezri/contract';

const HEALTH = { status: 'ok', detail: 'An engine of the tests.', latencyMs: 0, provider: null } as unknown as EngineHealth;

export interface ScriptedHearing extends SpeechToText {
  /** What it finds next: words, nothing (''), a fault (null), or what it is told later. */
  will(...answers: (string | null | Promise<string>)[]): void;
  /** The sounds that it was asked for, in bytes. */
  readonly asked: number[];
  isReady: boolean;
  reset(): void;
}

/** Hears what the test says that it hears. Without a word from the test it hears nothing. */
export function scriptedHearing(): ScriptedHearing {
  const answers: (string | null | Promise<string>)[] = [];
  const asked: number[] = [];
  return {
    name: 'scripted hearing',
    isReady: true,
    asked,
    will: (...more) => void answers.push(...more),
    reset() {
      answers.length = 0;
      asked.length = 0;
      this.isReady = true;
    },
    health: () => Promise.resolve(HEALTH),
    async *transcribe(sound) {
      asked.push(sound.length);
      const answer = answers.length === 0 ? '' : answers.shift();
      if (answer === null || answer === undefined) throw new Error('the engine of this test is down');
      yield { kind: 'final', text: await answer };
    },
  };
}

export interface ScriptedSpeaking extends TextToSpeech {
  /** The sentences that it was asked for. */
  readonly asked: string[];
  isReady: boolean;
  fails: boolean;
  /** The sentence that it fails at. */
  failsAt: string | null;
  /** Milliseconds of sound for each sentence. */
  lasts: number;
  reset(): void;
}

/** One frame a sentence, unless a test wants to be in the middle of one. */
const LASTS_MS = 20;

/** Speaks, in chunks of a frame. */
export function scriptedSpeaking(): ScriptedSpeaking {
  const asked: string[] = [];
  return {
    name: 'scripted speaking',
    sampleRate: VOICE_SAMPLE_RATE,
    isReady: true,
    fails: false,
    failsAt: null,
    lasts: LASTS_MS,
    reset() {
      Object.assign(this, { isReady: true, fails: false, failsAt: null, lasts: LASTS_MS });
      asked.length = 0;
    },
    asked,
    health: () => Promise.resolve(HEALTH),
    async *speak(text) {
      asked.push(text);
      if (this.fails || this.failsAt === text) throw new Error('the engine of this test is down');
      for (let at = 0; at < this.lasts; at += 20) yield Promise.resolve(new Uint8Array(VOICE_FRAME_BYTES).fill(asked.length));
    },
  };
}

export interface ScriptedModel extends LanguageModel {
  /** What it says to each message, from now on. */
  says: readonly string[];
  /** Until this resolves it says nothing. */
  waits: Promise<void>;
  readonly histories: string[][];
  reset(): void;
}

const SAYS = ['I hear you. ', 'Tell me more.'];

export function scriptedModel(): ScriptedModel {
  const histories: string[][] = [];
  return {
    name: 'scripted',
    scripted: true,
    says: SAYS,
    waits: Promise.resolve(),
    histories,
    reset() {
      Object.assign(this, { says: SAYS, waits: Promise.resolve() });
      histories.length = 0;
    },
    async *reply({ history }, signal) {
      histories.push(history.map(({ author, text }) => `${author}: ${text}`));
      await Promise.race([this.waits, new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))]);
      for (const text of this.says) yield { kind: 'text', text };
    },
    summarise: () => Promise.resolve(''),
    health: () => Promise.resolve({ status: 'ok', detail: 'A model of the tests.', latencyMs: 0, provider: null }),
  };
}

export interface Scripted extends Speech {
  readonly hearing: ScriptedHearing;
  readonly speaking: ScriptedSpeaking;
}

export const scriptedSpeech = (): Scripted => ({ hearing: scriptedHearing(), speaking: scriptedSpeaking() });
