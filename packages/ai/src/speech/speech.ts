import type { EngineHealth, Language } from '@ezri/contract';

/** `partial`: what has been made out so far, all of it. `final`: the whole, once and last; empty when there were no words in the sound. */
export interface Heard {
  readonly kind: 'partial' | 'final';
  readonly text: string;
}

/** What engines are told beside what they are to hear or say. */
export interface SpeechOptions {
  readonly language: Language;
}

interface Engine {
  /** Shown to staff. */
  readonly name: string;
  /** Whether it would be asked now. False while it is left alone after several failures: whoever begins something then had better use another engine. */
  readonly isReady: boolean;
  health(): Promise<EngineHealth>;
}

/** Turns what a person said into words. */
export interface SpeechToText extends Engine {
  /** `sound` is PCM16, mono, `VOICE_SAMPLE_RATE`, whole samples. Throws the signal's reason once it is aborted, and a `ProviderFault` when the engine fails. Leaving the iteration ends the request. */
  transcribe(sound: Uint8Array, options: SpeechOptions, signal: AbortSignal): AsyncIterable<Heard>;
}

/** Turns words into sound: PCM16, mono, little endian, `sampleRate` samples a second. */
export interface TextToSpeech extends Engine {
  readonly sampleRate: number;
  /** One sentence, in chunks of whole samples as they come, none of them empty; what is not asked for is not fetched. Throws as `transcribe` does; what was yielded before stays good. */
  speak(text: string, options: SpeechOptions, signal: AbortSignal): AsyncIterable<Uint8Array>;
}

/** Who turns sound into words and words into sound. Null: the browser's own. */
export interface Speech {
  readonly hearing: SpeechToText | null;
  readonly speaking: TextToSpeech | null;
}

/** Nothing is configured: browsers hear and speak themselves. */
export const BROWSER_SPEECH: Speech = { hearing: null, speaking: null };
