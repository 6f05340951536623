import { findPhrases } from '../lexicon/index.ts';
import { findFields } from './field.ts';
import { clausesOf, holdsNegator, isHypothetical, isNegated, isPast, subjectOf, type Frames, type SignalSubject } from './modifiers.ts';
import type { Match } from './phrase.ts';
import { tokenise, type Token } from './tokens.ts';

/** A phrase of the lexicon in a text, with what the words around it make of it. `start` and `end` are in the raw text; `order` is the first token. */
export interface Signal {
  concept: string;
  start: number;
  end: number;
  order: number;
  /** The first token after it. */
  after: number;
  sentence: number;
  subject: SignalSubject;
  negated: boolean;
  past: boolean;
  hypothetical: boolean;
  fiction: boolean;
  playful: boolean;
  intent: boolean;
  /** Said in an earlier turn. */
  carried: boolean;
}

export interface Reading {
  signals: Signal[];
  tokens: number;
}

/** "Killing myself is on my mind": spoken of, not under way. */
const TOLD_ABOUT: ReadonlySet<string> = new Set('is was seems sounds feels would looks crosses has'.split(' '));
/** How many words may stand between "I am going to" and what is intended. */
const INTENT_REACH = 5;
const THOUGHT: ReadonlySet<string> = new Set(
  'think thinking thought thoughts imagine imagining picture picturing wonder scared afraid fear dream worry help stop prevent miedo pensar ayudar evitar'.split(
    ' ',
  ),
);

/** Reads a text: words, phrases, what idioms cover, and how each phrase is meant. */
export function read(text: string): Reading {
  const tokens = tokenise(text);
  const found = [...findPhrases(tokens), ...findFields(tokens)];
  const masked = new Set(found.filter((match) => match.id === 'mask').flatMap((match) => range(match)));
  const frames = framesOf(found, tokens);
  const clauses = clausesOf(tokens);
  const signals = found
    .filter((match) => match.id !== 'mask' && !match.id.startsWith('frame.') && !(isRisk(match.id) && range(match).some((at) => masked.has(at))))
    .map((match) => signalOf(match, tokens, frames, clauses));
  markIntent(signals, found, tokens);
  return { signals, tokens: tokens.length };
}

const range = ({ start, end, words }: Match): readonly number[] => words ?? Array.from({ length: end - start }, (_, at) => start + at);
const isRisk = (id: string): boolean => !/^(?:time|intent)\./u.test(id);

function framesOf(found: readonly Match[], tokens: readonly Token[]): Frames {
  const frames: Record<string, Set<number>> = {};
  for (const match of found) {
    if (!match.id.startsWith('frame.')) continue;
    (frames[match.id] ??= new Set()).add(tokens[match.start]?.sentence ?? 0);
  }
  return (name, sentence) => frames[`frame.${name}`]?.has(sentence) ?? false;
}

function signalOf(match: Match, tokens: readonly Token[], frames: Frames, clauses: readonly number[]): Signal {
  const [concept = '', who, flag] = match.id.split(':');
  const first = tokens[match.start];
  const last = tokens[match.end - 1];
  const sentence = first?.sentence ?? 0;
  const subject = subjectOf(match, tokens, who, concept);
  const real = frames('real', sentence);
  const story = frames('story', sentence) || (frames('story', sentence - 1) && subject !== 'self');
  const topic = frames('fiction', sentence) && (subject !== 'self' || concept === 'suicide.topic' || (first?.quote ?? 0) > 0);
  return {
    concept,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    order: match.start,
    after: match.end,
    sentence,
    subject,
    negated: isNegated(match, tokens, clauses) || holdsNegator(match, tokens),
    past: isPast(match, tokens, frames, sentence),
    hypothetical: isHypothetical(match, tokens),
    fiction: (story && !(real && subject === 'self')) || (topic && !(real && subject === 'self')),
    playful: frames('playful', sentence),
    intent: flag === 'intent',
    carried: false,
  };
}

function markIntent(signals: Signal[], found: readonly Match[], tokens: readonly Token[]): void {
  const intents = found.filter((match) => match.id === 'intent.before');
  for (const signal of signals) {
    if (signal.intent || isUnderWay(signal, tokens)) signal.intent = true;
    else
      signal.intent = intents.some((intent) => {
        const gap = signal.order - intent.end;
        const overlaps = gap < 0 && (signal.order > intent.start || (signal.concept === 'suicide.loose' && signal.order === intent.start));
        if (!overlaps && (gap < 0 || gap > INTENT_REACH)) return false;
        if (tokens[intent.start]?.sentence !== signal.sentence) return false;
        return !tokens.slice(intent.start, signal.order).some((token) => THOUGHT.has(token.word));
      });
  }
}

/** "I am ending my life", "killing myself tonight": said as something that is being done. */
function isUnderWay({ concept, order, after, sentence, subject }: Signal, tokens: readonly Token[]): boolean {
  if (!/^(?:suicide\.(?:act|method|weakact)|violence\.act)$/u.test(concept) || subject === 'you' || tokens[order]?.word.endsWith('ing') !== true)
    return false;
  const before = tokens[order - 1];
  if (TOLD_ABOUT.has(tokens[after]?.word ?? '')) return false;
  if (concept === 'violence.act' && before?.word !== 'am') return false;
  return before === undefined || before.sentence !== sentence || ['am', 'is', 'are'].includes(before.word);
}
