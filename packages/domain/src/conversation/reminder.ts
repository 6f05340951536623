import type { Level } from '@ezri/contract';
import type { Language } from './language.ts';

const MINUTE_MS = 60_000;
/** From here on the panel with the help lines stays on the screen. */
const DANGER_FROM: Level = 3;
/** Who writes nothing for so long has made a pause: what comes after it is a new use. */
export const USE_GAP_MS = 30 * MINUTE_MS;
/** Nobody uses Ezri for longer than this without being told again that it is an AI (R2). */
export const REMIND_WITHIN_MS = 3 * 60 * MINUTE_MS;
/**
 * From here on the next message brings the reminder. Early by the length of a pause: whoever goes on using Ezri writes at least one message between this and
 * `REMIND_WITHIN_MS`, so the reminder needs no timer and no message of a person can outlive it.
 */
export const REMIND_FROM_MS = REMIND_WITHIN_MS - USE_GAP_MS;

/** What a person has done lately. Milliseconds since the Unix epoch, one clock. */
export interface Use {
  /** When they wrote something, oldest first, at least since `REMIND_WITHIN_MS` before `now`. */
  readonly said: readonly number[];
  /** When they were last told that Ezri is an AI. */
  readonly noticedAt: number;
  readonly now: number;
}

/** Since when somebody has been using Ezri without a pause. */
export function usingSince({ said, now }: Pick<Use, 'said' | 'now'>): number {
  return said.findLast((at, place) => at - (said[place - 1] ?? -Infinity) >= USE_GAP_MS && now - at >= 0) ?? now;
}

/** Whether the person is to be reminded with this message. */
export function isReminderDue(use: Use): boolean {
  const { noticedAt, now } = use;
  return now - Math.max(noticedAt, usingSince(use)) >= REMIND_FROM_MS;
}

/** R2. Warm and plain: no blame for staying, no praise for it (R9). */
const REMINDER: Readonly<Record<Language, string>> = {
  en: 'A short reminder: you are talking with an AI, not a human, and you have been here for a while. A pause, some water or a few words with somebody you trust may do you good. Ezri is here when you come back.',
  es: 'Un breve recordatorio: hablas con una IA, no con una persona, y llevas un buen rato aquí. Una pausa, un vaso de agua o unas palabras con alguien de confianza pueden sentarte bien. Ezri seguirá aquí cuando vuelvas.',
};

/** In danger nobody is told to take a pause: the fact, and where people are. */
const REMINDER_IN_DANGER: Readonly<Record<Language, string>> = {
  en: 'A short reminder: you are talking with an AI, not a human. On the help lines on your screen people answer. Ezri stays here while you reach them.',
  es: 'Un breve recordatorio: hablas con una IA, no con una persona. En las líneas de ayuda de tu pantalla contestan personas. Ezri sigue aquí mientras hablas con ellas.',
};

/** The reminder for somebody at this level. */
export const reminderFor = (language: Language, level: Level): string => (level >= DANGER_FROM ? REMINDER_IN_DANGER : REMINDER)[language];
