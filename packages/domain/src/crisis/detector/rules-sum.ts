import type { Level } from '@ezri/contract';
import { CSSRS } from './cssrs.ts';
import type { Scene } from './scene.ts';
import type { Signal } from './signals.ts';
import { verdict, type Verdict } from './verdict.ts';

/** What each kind of sign weighs, counted once however often it is said. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'hint.means': 2,
  'hint.place': 2,
  'hint.farewell': 2,
  'hint.final': 2,
  'hint.secret': 2,
  'hint.do': 2,
  'hint.decide': 1,
  'time.now': 1,
  'time.soon': 1,
  'suicide.passive': 3,
  'suicide.gift': 2,
  despair: 2,
};
const CONCRETE = ['hint.means', 'hint.place', 'hint.farewell', 'hint.do', 'suicide.gift'];
const DARK = ['hint.farewell', 'hint.final', 'hint.secret', 'suicide.passive', 'despair', 'suicide.gift'];
/** An ordinary thing in the picture: "for the boat", "with breakfast". */
const HARMLESS_WEIGHT = 3;
const WARNING = 5;
const DANGER = 8;
/** Two farewells count as two when this many words lie between their beginnings. */
const FAREWELL_APART = 4;
const KINDS_MIN = 3;
/** Long messages gather small signs by chance: beyond this many words the bar rises by one for each further stretch. */
const STRETCH_WORDS = 60;

/** Signs of different kinds that add up, where no phrase of the lexicon says it outright. */
export function sumRules(scene: Scene): Verdict | null {
  const own = scene.live.filter(
    (signal) => signal.concept in WEIGHTS && signal.subject !== 'you' && !(signal.subject === 'other' && signal.concept !== 'hint.secret'),
  );
  const kinds = [...new Set(own.map((signal) => signal.concept))];
  const farewells = own.filter(
    (signal, at) =>
      signal.concept === 'hint.farewell' &&
      !own.slice(0, at).some((other) => other.concept === 'hint.farewell' && signal.order - other.order <= FAREWELL_APART),
  );
  if (farewells.length >= 2 && !scene.has('hint.harmless') && scene.words <= STRETCH_WORDS)
    return verdict(3, 'suicidal_ideation', 'suicide.farewells', farewells, 'unclear', CSSRS.behaviour);
  const concrete = kinds.filter((kind) => CONCRETE.includes(kind));
  const dark = kinds.filter((kind) => DARK.includes(kind));
  const doing = kinds.includes('hint.do') && kinds.includes('hint.decide') && concrete.length >= 2;
  if (concrete.length === 0 || kinds.length < KINDS_MIN || (!doing && !dark.some((kind) => concrete.some((other) => other !== kind)))) return null;
  const weight =
    kinds.reduce((sum, kind) => sum + (WEIGHTS[kind] ?? 0), 0) -
    (scene.has('hint.harmless') ? HARMLESS_WEIGHT : 0) -
    Math.floor(scene.words / STRETCH_WORDS);
  if (weight < WARNING) return null;
  const level: Level =
    weight >= DANGER && kinds.includes('time.now') && kinds.includes('hint.decide') && (kinds.includes('hint.means') || kinds.includes('hint.place'))
      ? 4
      : 3;
  return verdict(level, 'suicidal_ideation', 'suicide.signs-add-up', ordered(own), level === 4 ? 'now' : 'unclear', CSSRS.behaviour);
}

const ordered = (signals: readonly Signal[]): Signal[] => signals.toSorted((a, b) => (WEIGHTS[b.concept] ?? 0) - (WEIGHTS[a.concept] ?? 0));
