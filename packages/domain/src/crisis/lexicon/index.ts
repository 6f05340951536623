import type { Match } from '../detector/phrase.ts';
import { PhraseBook } from '../detector/phrase-book.ts';
import type { Token } from '../detector/tokens.ts';
import { CLASSES } from './classes.ts';
import { DANGERS } from './en/dangers.ts';
import { EVERYDAY } from './en/everyday.ts';
import { FRAMES } from './en/frames.ts';
import { HARM } from './en/harm.ts';
import { HINTS } from './en/hints.ts';
import { MASKS } from './en/masks.ts';
import { MIND } from './en/mind.ts';
import { SCENES } from './en/scenes.ts';
import { SUICIDE_PLANS } from './en/suicide-plans.ts';
import { SUICIDE } from './en/suicide.ts';
import { SUPPORT } from './en/support.ts';
import { THOUGHTS } from './en/thoughts.ts';
import { DANGERS_ES } from './es/dangers.ts';
import { EVERYDAY_ES } from './es/everyday.ts';
import { HARM_ES } from './es/harm.ts';
import { MASKS_ES } from './es/masks.ts';
import { SCENES_ES } from './es/scenes.ts';
import { SUICIDE_ES } from './es/suicide.ts';
import { SUPPORT_ES } from './es/support.ts';
import { THOUGHTS_ES } from './es/thoughts.ts';

/** Every file of phrases, of every language: people mix them in one sentence, so all are read at once. */
const FILES = [
  FRAMES,
  HINTS,
  SCENES,
  THOUGHTS,
  DANGERS,
  SUICIDE,
  SUICIDE_PLANS,
  SUPPORT,
  HARM,
  MIND,
  MASKS,
  EVERYDAY,
  SCENES_ES,
  THOUGHTS_ES,
  DANGERS_ES,
  SUICIDE_ES,
  SUPPORT_ES,
  HARM_ES,
  MASKS_ES,
  EVERYDAY_ES,
];

/** Writes out what a line leaves short: `{a b/c}` is `a b` or `c`, and a first word that may be missing gives two phrases. */
function spelledOut(line: string): string[] {
  const group = /\{([^}]*)\}/u.exec(line);
  if (group !== null) return (group[1] ?? '').split('/').flatMap((choice) => spelledOut(line.replace(group[0], choice)));
  const [first = '', ...rest] = line.trim().split(/\s+/u);
  return first.endsWith('?') ? [[first.slice(0, -1), ...rest].join(' '), rest.join(' ')] : [line];
}

const BOOK = new PhraseBook(
  FILES.flatMap((file) =>
    Object.entries(file).flatMap(([id, phrases]) =>
      phrases
        .split('\n')
        .filter((line) => line.trim() !== '')
        .flatMap(spelledOut)
        .map((source) => ({ id, source })),
    ),
  ),
  CLASSES,
);

/** Every word that some phrase names: what a disguised or stretched word may be read as. */
export const VOCABULARY: ReadonlySet<string> = BOOK.words;

export const findPhrases = (tokens: readonly Token[]): Match[] => BOOK.find(tokens);
