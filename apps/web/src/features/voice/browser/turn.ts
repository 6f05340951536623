import { MESSAGE_MAX, type Language } from '@ezri/contract';
import { END_OF_TURN_MAX_MS, END_OF_TURN_MS, END_OF_TURN_PATIENT_MS, isUnfinished } from '@ezri/domain';
import type { Clock } from '@ezri/client';

export interface TurnOptions {
  readonly language: Language;
  /** The person is not well: they are given more time. */
  patient(): boolean;
  onEnd(text: string): void;
  readonly clock: Clock;
}

/** A turn as a browser hears it: pieces of which it is sure, gathered until the person has been silent for long enough. One that is too long for a message comes in parts: it would be refused, and nobody would read it for risk. */
export interface Turn {
  /** The person speaks, or some words of theirs are known that may yet change. */
  goesOn(): void;
  /** Words of which the browser is sure. Returns all of this turn that was not sent yet. */
  add(words: string): string;
  /** The person says that it is over. */
  end(): void;
}

export function createTurn({ language, patient, onEnd, clock }: TurnOptions): Turn {
  let text = '';
  let cancel = (): void => undefined;
  const end = (): void => {
    cancel();
    const said = text;
    text = '';
    if (said !== '') onEnd(said);
  };
  const wait = (): void => {
    cancel();
    const ms = isUnfinished(text, language) ? END_OF_TURN_MAX_MS : patient() ? END_OF_TURN_PATIENT_MS : END_OF_TURN_MS;
    if (text !== '') cancel = clock.after(ms, end);
  };
  return {
    goesOn: wait,
    add(words) {
      if (text.length + words.length >= MESSAGE_MAX) end();
      text = `${text} ${words}`.trim();
      wait();
      return text;
    },
    end,
  };
}
