import { CLASSES } from '../lexicon/classes.ts';
import type { Match } from './phrase.ts';
import type { Token } from './tokens.ts';

export type SignalSubject = 'self' | 'other' | 'you';
/** Whether a sentence stands in a frame such as `story` or `past`. */
export type Frames = (name: string, sentence: number) => boolean;

const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const SELF = set('i me my myself mine we us our yo mi mis me conmigo');
const YOU = set('you your yourself yourselves tu te ti');
const OTHERS = new Set([
  ...'he she they him her them his their himself herself themselves themself someone somebody people everyone men women guy girl boy man woman who ella ellos ellas alguien gente quien se'.split(
    ' ',
  ),
  ...['family', 'near', 'familia', 'cerca'].flatMap((name) => (CLASSES[name] ?? '').split('|')),
]);
/** "My brother" is not I. */
const OWN = set('my our mi mis nuestro nuestra');
const OTHER_REFLEX = set('himself herself themselves themself');
const OTHER_POSSESSIVE = set('his her their');
const THIRD_PERSON = set(
  'wants hopes takes ends kills leaps jumps falls blows goes leaves does dies deserves feels cuts thinks considers commits drinks',
);
const SPEECH = set('said says say told texted wrote tells yelled screamed posted asked dice dijo escribio');

const NEGATORS = set('not never without nor neither no hardly nunca jamas tampoco sin');
/** Words that turn a "not" away from what follows: "can not stop thinking of it", "not sure", "nothing stops me". */
const BLOCKERS = set(
  'stop stopping help resist wait only just if know sure see why reason matter care keep get shake escape understand deny because until unless sleep eat take handle breathe believe dejar parar evitar se importa solo',
);
const LEADS = set('i am is was are be feel feeling felt been');
const NEGATION_REACH = 6;
/** "Not a day without" is every day. */
const WITHOUT = set('without sin');
/** A plan denied for today alone is not denied. */
const NOT_FOR_NOW = set('yet tonight today todavia hoy');

const PAST_VERBS = set(
  'was were used wanted tried felt thought had kept did attempted survived been hit beat choked raped cut burned hurt overdosed relapsed started went era queria intente intento pense tenia sentia corte estuve tuve quise',
);
const PRESENT_VERBS = set('want wants am is are going will keep keeps feel feels need think quiero voy pienso estoy siento vamos');
const TENSE_REACH = 4;

const IF_WORDS = set('if unless si');
const IF_IS_NOT_CONDITION = set('care know see wonder mind matter as sure even ask igual');
const WOULD = set('would could might should seria podria');
const CONDITION_REACH = 3;
const SUBJECT_REACH = 14;

/** The clause each token belongs to; a copy as plain numbers, since it is asked for often. */
export const clausesOf = (tokens: readonly Token[]): number[] => tokens.map((token) => token.clause);

/** Whether a negator reaches the phrase: close before it, in the same clause, with nothing between that turns it away. */
export function isNegated({ start, end }: Match, tokens: readonly Token[], clauses: readonly number[]): boolean {
  for (let at = start - 1; at >= Math.max(0, start - NEGATION_REACH) && clauses[at] === clauses[start]; at -= 1) {
    const word = tokens[at]?.word ?? '';
    if (BLOCKERS.has(word)) return false;
    if (WITHOUT.has(word)) return !tokens.slice(Math.max(0, at - NEGATION_REACH), at).some((before) => NEGATORS.has(before.word));
    if (NEGATORS.has(word)) return !NOT_FOR_NOW.has(tokens[end]?.word ?? '');
  }
  return false;
}

/** Whether a phrase that begins with its subject or verb was stretched over a "not": "I am not suicidal", "I never think of dying". */
export function holdsNegator({ id, start, end }: Match, tokens: readonly Token[]): boolean {
  if (!LEADS.has(tokens[start]?.word ?? '') || !/^suicide\.(?:loose|act)/u.test(id)) return false;
  const inner = tokens.slice(start + 1, end).map((token) => token.word);
  return inner.some((word) => NEGATORS.has(word)) && !inner.some((word) => BLOCKERS.has(word));
}

/** Whether the phrase tells of a time long ago, that has not come back. */
export function isPast({ start, end }: Match, tokens: readonly Token[], frames: Frames, sentence: number): boolean {
  const told = frames('past', sentence) || frames('processed', sentence);
  if (!told || frames('again', sentence) || (frames('recent', sentence) && !frames('past', sentence))) return false;
  const near = tokens.slice(Math.max(0, start - TENSE_REACH), end).filter((token) => token.sentence === sentence);
  if (near.some((token) => PAST_VERBS.has(token.word))) return true;
  return !near.some((token) => PRESENT_VERBS.has(token.word));
}

/** Whether the phrase hangs on an "if" of its sentence, or is only said to be possible. */
export function isHypothetical({ start }: Match, tokens: readonly Token[]): boolean {
  const sentence = tokens[start]?.sentence;
  for (let at = Math.max(0, start - SUBJECT_REACH); at < Math.min(tokens.length, start + SUBJECT_REACH); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) continue;
    if (IF_WORDS.has(token.word) && !IF_IS_NOT_CONDITION.has(tokens[at - 1]?.word ?? '')) return true;
    if (at < start && start - at <= CONDITION_REACH && WOULD.has(token.word)) return true;
  }
  return false;
}

/** Whom the phrase is about: its own "herself" or "my", else the nearest person before it, else the writer. */
export function subjectOf({ start, end, words }: Match, tokens: readonly Token[], who: string | undefined, concept: string): SignalSubject {
  if (who === 'self' || who === 'other') return quoted(start, tokens) ?? who;
  if (concept.startsWith('abuse')) return 'self';
  if (words !== undefined && OWN.has(tokens[start]?.word ?? '') && OTHERS.has(tokens[start + 1]?.word ?? '')) return 'other';
  const own = words === undefined ? tokens.slice(start, end) : tokens.filter((_, at) => words.includes(at));
  if (concept.startsWith('suicide') || concept.startsWith('selfharm') || concept.startsWith('eating')) {
    if (own.some(({ word }) => OTHER_REFLEX.has(word) || (OTHER_POSSESSIVE.has(word) && !own.some((token) => token.word === 'me')))) return 'other';
    if (own.some(({ word }) => word === 'myself' || word === 'my' || word === 'i' || word === 'me')) return quoted(start, tokens) ?? 'self';
    if (own.some(({ word }) => word === 'yourself' || word === 'your')) return 'you';
  }
  const sentence = tokens[start]?.sentence;
  for (let at = start; at >= Math.max(0, start - SUBJECT_REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) break;
    if (at === start && !OTHERS.has(token.word) && !SELF.has(token.word)) continue;
    if (OTHERS.has(token.word)) return 'other';
    if (SELF.has(token.word)) return quoted(start, tokens) ?? 'self';
    if (YOU.has(token.word)) return 'you';
  }
  return own.some(({ word }) => THIRD_PERSON.has(word)) ? 'other' : (quoted(start, tokens) ?? 'self');
}

/** Inside quotation marks the speaker is whoever was named before them; null outside, or when it was the writer. */
function quoted(start: number, tokens: readonly Token[]): SignalSubject | null {
  const quote = tokens[start]?.quote ?? 0;
  if (quote === 0) return null;
  let at = start;
  while (at > 0 && tokens[at - 1]?.quote === quote) at -= 1;
  const before = tokens.slice(Math.max(0, at - 6), at).map((token) => token.word);
  if (!before.some((word) => SPEECH.has(word))) return null;
  const speaker = before.find((word) => OTHERS.has(word) || word === 'i' || word === 'yo');
  return speaker !== undefined && OTHERS.has(speaker) ? 'other' : null;
}
