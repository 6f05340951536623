import type { Clock } from '@ezri/client';
import type { Language } from '@ezri/contract';
import { END_OF_TURN_MAX_MS } from '@ezri/domain';
import { createRecognition } from '../browser/recognition.ts';
import type { RecognitionClass } from '../browser/recognition-api.ts';
import { createTurn } from '../browser/turn.ts';
import type { MicrophoneProblem } from '../sound/microphone.ts';
import type { Hearing } from './hearing.ts';

export interface BrowserHearingOptions {
  readonly Api: RecognitionClass;
  readonly language: Language;
  readonly clock: Clock;
  patient(): boolean;
  onSpeaking(speaking: boolean): void;
  /** The words of this turn so far; empty when it is over. */
  onPartial(text: string): void;
  onTurn(text: string): void;
  onProblem(problem: MicrophoneProblem | 'failed'): void;
}

/** Hears through the browser's own recognition: words come without the server's help, and are sent like typed ones. */
export function createBrowserHearing({ Api, language, clock, patient, ...handlers }: BrowserHearingOptions): Hearing {
  let sure = '';
  /** Words that the browser may still change. */
  let unsure = '';
  let ending = false;
  let listening = false;
  let cancelGiveUp = (): void => undefined;
  const turn = createTurn({
    language,
    patient,
    clock,
    onEnd(text) {
      sure = '';
      handlers.onPartial('');
      handlers.onTurn(text);
    },
  });
  const recognition = createRecognition(Api, language, {
    onSpeaking(speaking) {
      if (speaking) turn.goesOn();
      handlers.onSpeaking(speaking);
    },
    onPartial(text) {
      unsure = text;
      cancelGiveUp();
      if (text !== '') cancelGiveUp = clock.after(END_OF_TURN_MAX_MS, giveUp);
      turn.goesOn();
      handlers.onPartial(`${sure} ${text}`.trim());
    },
    onFinal(text) {
      unsure = '';
      cancelGiveUp();
      sure = turn.add(text);
      handlers.onPartial(sure);
      if (ending) turn.end();
    },
    onProblem: handlers.onProblem,
  });
  /** Nothing more comes of what is being said: what was made out of it was said. */
  const endNow = (): void => {
    cancelGiveUp();
    if (unsure !== '') turn.add(unsure);
    unsure = '';
    turn.end();
    handlers.onPartial('');
  };
  /** Some browsers stop in the middle and never become sure. What is heard next is heard anew, so that nothing comes twice. */
  const giveUp = (): void => {
    recognition.rest({ keep: false });
    endNow();
    if (listening) recognition.listen();
  };
  return {
    listen(on, keep) {
      listening = on;
      ending = !on && keep;
      if (on) return recognition.listen();
      recognition.rest({ keep });
      // Ezri begins to speak, of which nothing has been heard yet: these words are the person's.
      return keep ? turn.end() : endNow();
    },
    mute: () => undefined,
    close() {
      recognition.close();
      endNow();
    },
  };
}
