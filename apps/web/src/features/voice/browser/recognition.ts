import type { Language } from '@ezri/contract';
import type { MicrophoneProblem } from '../sound/microphone.ts';
import type { RecognitionApi, RecognitionClass, RecognitionEvent } from './recognition-api.ts';

/** Browsers end a recognition by themselves, after a minute or a silence. So many in a row that heard nothing and ended at once are a fault. */
const FRUITLESS_MAX = 5;
const FRUITLESS_MS = 1_000;
const AGAIN_MS = 250;

export interface RecognitionHandlers {
  onSpeaking(speaking: boolean): void;
  /** The words of this turn so far, each time anew. */
  onPartial(text: string): void;
  /** What the browser made of the turn, once it is sure. Never empty. */
  onFinal(text: string): void;
  /** It cannot go on. `failed`: the browser's service does not answer, or does not know the language. */
  onProblem(problem: MicrophoneProblem | 'failed'): void;
}

/** Listens through the browser's own speech recognition. */
export interface Recognition {
  listen(): void;
  /** `keep`: what was heard so far still becomes words. Otherwise it is dropped. */
  rest(options: { keep: boolean }): void;
  close(): void;
}

const PROBLEMS: Readonly<Record<string, MicrophoneProblem | 'failed'>> = {
  'not-allowed': 'refused',
  'service-not-allowed': 'refused',
  'audio-capture': 'absent',
  network: 'failed',
  'language-not-supported': 'failed',
};
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-ES' };

/** The browser's own variety of the language (`en-GB`), which it knows best. */
const localeOf = (language: Language): string => navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? LOCALES[language];

export function createRecognition(Api: RecognitionClass, language: Language, handlers: RecognitionHandlers): Recognition {
  let wanted = false;
  let running: { api: RecognitionApi; end: AbortController } | null = null;
  let fruitless = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const fail = (problem: MicrophoneProblem | 'failed'): void => {
    wanted = false;
    handlers.onProblem(problem);
  };
  const start = (): void => {
    clearTimeout(timer);
    if (!wanted || running) return;
    const [api, end, startedAt] = [new Api(), new AbortController(), performance.now()];
    const { signal } = end;
    let heard = false;
    running = { api, end };
    api.lang = localeOf(language);
    api.continuous = true;
    api.interimResults = true;
    api.addEventListener(
      'result',
      (event) => {
        heard = true;
        tell(event, handlers);
      },
      { signal },
    );
    api.addEventListener('speechstart', () => handlers.onSpeaking(true), { signal });
    api.addEventListener('speechend', () => handlers.onSpeaking(false), { signal });
    api.addEventListener(
      'error',
      ({ error }) => {
        const problem = PROBLEMS[error];
        if (problem) fail(problem);
      },
      { signal },
    );
    api.addEventListener(
      'end',
      () => {
        running = null;
        handlers.onSpeaking(false);
        if (!wanted) return;
        fruitless = heard || performance.now() - startedAt > FRUITLESS_MS ? 0 : fruitless + 1;
        if (fruitless >= FRUITLESS_MAX) fail('failed');
        else timer = setTimeout(start, AGAIN_MS);
      },
      { signal },
    );
    try {
      api.start();
    } catch {
      running = null;
      fail('failed');
    }
  };
  const drop = (): void => {
    running?.end.abort();
    running?.api.abort();
    running = null;
    handlers.onSpeaking(false);
  };

  return {
    listen() {
      wanted = true;
      start();
    },
    rest({ keep }) {
      wanted = false;
      clearTimeout(timer);
      if (keep) running?.api.stop();
      else drop();
    },
    close() {
      wanted = false;
      clearTimeout(timer);
      drop();
    },
  };
}

function tell({ results, resultIndex }: RecognitionEvent, { onPartial, onFinal }: RecognitionHandlers): void {
  const fresh = Array.from(results).slice(resultIndex);
  const wordsOf = (isFinal: boolean): string =>
    fresh
      .filter((result) => result.isFinal === isFinal)
      .map((result) => result[0]?.transcript.trim() ?? '')
      .join(' ')
      .trim();
  const final = wordsOf(true);
  if (final !== '') onFinal(final);
  const partial = wordsOf(false);
  if (partial !== '' || final === '') onPartial(partial);
}
