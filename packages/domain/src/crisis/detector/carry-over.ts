import { RECENT_TURNS, type Utterance } from '../assessment.ts';
import { judge } from './judge.ts';
import { read, type Reading, type Signal } from './signals.ts';
import { verdict, type Verdict } from './verdict.ts';

/** Only the end of an earlier turn is read again, in characters: it keeps the cost of a message bounded. */
const CARRIED_CHARACTERS = 500;
/** Turns that lie further back than this before the last of them belong to another day. */
const CARRIED_MS = 12 * 60 * 60 * 1000;
/** Turns that only add up when they are short: a long message speaks for itself. */
const ADDING_UP_WORDS = 40;

const DENIAL =
  /\b(?:just )?(?:kidding|joking|jk)\b|\bforget (?:it|i said|what i)|\bnever ?mind\b|\b(?:did not|didn'?t|do not|don'?t) mean (?:it|that)\b|\bi(?:'| a)?m (?:fine|ok|okay|good|alright|safe)\b|\bignore (?:that|me|what)\b|\bnot suicidal\b|\bwas (?:only )?(?:joking|a joke)\b|\btake it back\b|\b(?:es|era) (?:una )?broma\b|\bolvida(?:lo)?\b|\bestoy bien\b|\bno (?:es|era|fue) nada\b|\bno lo dije en serio\b/iu;

/** A turn that can carry on what earlier turns began. */
const CARRIES_ON = /^(?:suicide|means|intent|time|selfharm|violence|abuse)\.|^(?:closure|despair)$/u;

function recentTurns(recent: readonly Utterance[]): Reading[] {
  const turns = recent.slice(-RECENT_TURNS);
  const last = turns.at(-1)?.at ?? 0;
  return turns.filter((turn) => last - turn.at <= CARRIED_MS).map((turn) => read(turn.text.slice(-CARRIED_CHARACTERS)));
}

/** What earlier turns add to this one: turns that add up, and a denial that does not clear what was said. */
export function carriedVerdict(text: string, current: Reading, recent: readonly Utterance[]): Verdict | null {
  if (recent.length === 0) return null;
  const denies = DENIAL.test(text.slice(0, CARRIED_CHARACTERS));
  const carriesOn = current.tokens <= ADDING_UP_WORDS && current.signals.some((signal) => CARRIES_ON.test(signal.concept) && !signal.fiction);
  if (!denies && !carriesOn) return null;
  const earlier = recentTurns(recent);
  if (denies) {
    const before = earlier.map((reading) => judge(reading.signals, reading.tokens)).filter((one) => one !== null && one.level >= 2);
    const gravest = before.sort((a, b) => (b?.level ?? 0) - (a?.level ?? 0))[0];
    if (gravest) return verdict(gravest.level, gravest.category, 'context:denial-does-not-clear', [], gravest.imminence, gravest.cssrs);
  }
  if (!carriesOn) return null;
  const carried: Signal[] = earlier.flatMap((reading) => reading.signals.map((signal) => ({ ...signal, carried: true })));
  const pooled = judge([...carried, ...current.signals], current.tokens + ADDING_UP_WORDS);
  return pooled === null ? null : { ...pooled, rule: `context:${pooled.rule}` };
}
