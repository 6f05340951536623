import type { Id, Language } from '@ezri/contract';
import type { Heard, Place } from '../sound/track.ts';
import { wholeWords } from '../sound/whole-words.ts';
import { speakable } from './speakable.ts';

/** Some browsers never say that a sentence has ended. It is taken to have after as long as a slow voice needs, and a little. */
const SLOW_MS_PER_CHAR = 150;
const PATIENCE_MS = 5_000;
/** Sentences that wait to be spoken. More are left to the eye. */
const WAITING_MAX = 50;

export interface SynthesisHandlers {
  /** What is being spoken, at every word where the browser tells of them. Null: nothing any more. */
  onPlace(place: Place | null): void;
  /** A sentence was heard to its end, or was cut off there. */
  onHeard(heard: Heard): void;
  /** The browser could not speak it. What waits is dropped. */
  onFailed(): void;
}

/** Speaks through the browser's own voices, sentence by sentence. */
export interface Synthesis {
  say(replyId: Id, text: string, from: number): void;
  /** Stops at once. What was not heard is dropped. */
  stop(): void;
  close(): void;
}

export interface SynthesisScope {
  readonly speechSynthesis: SpeechSynthesis;
  readonly SpeechSynthesisUtterance: typeof SpeechSynthesisUtterance;
}

/** The browser's own voices; null where there are none. */
export function synthesisScope(scope: object = globalThis): SynthesisScope | null {
  const found = scope as Partial<SynthesisScope>;
  return found.speechSynthesis && found.SpeechSynthesisUtterance ? (found as SynthesisScope) : null;
}

/** A voice of the device itself rather than one that sends the words away, in the language asked for. Null: as the browser likes. */
export function voiceFor(language: Language, voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const fitting = voices.filter(({ lang }) => lang.toLowerCase().replace('_', '-').split('-')[0] === language);
  return fitting.find(({ localService }) => localService) ?? fitting[0] ?? null;
}

export function createSynthesis(
  { speechSynthesis, SpeechSynthesisUtterance }: SynthesisScope,
  language: Language,
  handlers: SynthesisHandlers,
): Synthesis {
  let waiting: { replyId: Id; text: string; from: number }[] = [];
  let now: { place: Place; settle: (whole: boolean) => void } | null = null;

  const next = (): void => {
    const sentence = waiting.shift();
    if (!sentence) return handlers.onPlace(null);
    const { replyId, text, from } = sentence;
    const end = new AbortController();
    const utterance = new SpeechSynthesisUtterance(speakable(text));
    const voice = voiceFor(language, speechSynthesis.getVoices());
    if (voice) utterance.voice = voice;
    utterance.lang = voice?.lang ?? language;
    const settle = (whole: boolean): void => {
      end.abort();
      clearTimeout(timer);
      const chars = whole ? from + text.length : (now?.place.chars ?? from);
      now = null;
      handlers.onHeard({ replyId, chars });
    };
    const timer = setTimeout(
      () => {
        settle(true);
        next();
      },
      PATIENCE_MS + text.length * SLOW_MS_PER_CHAR,
    );
    const reach = (chars: number): void => {
      const place: Place = { replyId, chars, sentence: { text, from } };
      now = { place, settle };
      handlers.onPlace(place);
    };
    const { signal } = end;
    utterance.addEventListener('boundary', ({ charIndex }) => reach(from + wholeWords(text, charIndex)), { signal });
    utterance.addEventListener(
      'end',
      () => {
        settle(true);
        next();
      },
      { signal },
    );
    utterance.addEventListener(
      'error',
      () => {
        settle(false);
        waiting = [];
        handlers.onPlace(null);
        handlers.onFailed();
      },
      { signal },
    );
    reach(from);
    speechSynthesis.speak(utterance);
  };
  const stop = (): void => {
    waiting = [];
    const cut = now;
    cut?.settle(false);
    speechSynthesis.cancel();
    if (cut) handlers.onPlace(null);
  };
  // What another page of ours was saying when it was left.
  speechSynthesis.cancel();

  return {
    say(replyId, text, from) {
      if (text.trim() === '' || waiting.length >= WAITING_MAX) return;
      waiting.push({ replyId, text, from });
      if (!now) next();
    },
    stop,
    close: stop,
  };
}
