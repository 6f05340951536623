import { isBackchannel } from './backchannel.ts';
import { change, type TurnStep, type TurnInput } from './turn-state.ts';

/** What was found in a segment. Words for one that nobody waits for are ignored. */
export function onWords(step: TurnStep, { segment: id, kind, text }: Extract<TurnInput, { type: 'words' }>): TurnStep {
  const { hearing, words, aside } = step.state;
  const segment = hearing.find((one) => one.id === id);
  if (segment === undefined) return step;
  const found = text.trim();
  if (kind === 'partial') return change(step, { partial: found }, { type: 'partial', text: joined(aside, words, found) });
  const known = change(step, { hearing: hearing.filter((one) => one !== segment), partial: '' });
  return sentPart(found === '' ? withoutWords(known, segment.voicedMs) : withWords(known, found), id);
}

function withoutWords(step: TurnStep, voicedMs: number): TurnStep {
  const { unheardMs, empty } = step.state;
  return change(step, { unheardMs: unheardMs + voicedMs, empty: empty + 1 });
}

function withWords(before: TurnStep, found: string): TurnStep {
  const { microphone, ezri, words, aside, language } = before.state;
  const step = change(before, { empty: 0 });
  // Who holds a button, or has said something that is not sent yet, does more than listen.
  const mayListen = microphone === 'open' && ezri !== 'silent' && words === '';
  if (mayListen && isBackchannel(joined(aside, found), language)) return change(step, { aside: joined(aside, found) });
  const text = joined(aside, words, found);
  return change(taken(step), { words: text, aside: '' }, { type: 'partial', text });
}

/** The person has words of their own: what Ezri was about to say is not what they need to hear now. */
export function taken(step: TurnStep): TurnStep {
  const { ezri } = step.state;
  if (ezri === 'silent') return step;
  return change(step, { ezri: 'silent' }, { type: ezri === 'thinking' ? 'takeBack' : 'flush' });
}

/** The turn was cut with this segment because it is too long: what there is of it is sent, and it goes on. */
const sentPart = (step: TurnStep, id: number): TurnStep => (step.state.partAt === id ? saidSoFar(change(step, { partAt: null })) : step);

/** The words that there are, sent as a part of the turn. */
export function saidSoFar(step: TurnStep): TurnStep {
  const { words } = step.state;
  if (words === '') return step;
  return change(step, { words: '', ezri: 'thinking' }, { type: 'say', text: words, part: true });
}

const joined = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');
