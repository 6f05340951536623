import type { Level } from '@ezri/contract';
import { namesStranger, type Contacts } from './contact.ts';
import { mended, plain, wordsOf } from './fold.ts';
import type { Rule, RuleId } from './rule.ts';
import { BOND_RULES } from './lexicon/bond.ts';
import { DANGER_RULES } from './lexicon/danger.ts';
import { SELF_RULES } from './lexicon/self.ts';
import { SPANISH_RULES } from './lexicon/spanish.ts';

/** Rises with every change of a rule; stored with every review. */
export const GUARD_VERSION = '1.0.0';
/** So much of what was shown before is read again with a sentence, UTF-16 units: a phrase may be spread over two. */
export const CONTEXT_CHARS = 240;

/** Where a reply will be read: the conversation's level, and the numbers and addresses that are on the person's screen. */
export interface Setting {
  level: Level;
  contacts: Contacts;
}

type Verdict = { ok: true } | { ok: false; rules: readonly RuleId[] };

const RULES: readonly Rule[] = [...DANGER_RULES, ...SELF_RULES, ...BOND_RULES, ...SPANISH_RULES];
/** Nobody spells words letter by letter who wants to be read. */
const SPELLED_OUT = /(?<!\w)(?:[a-z] ){5,}[a-z](?!\w)/u;
const PASSED: Verdict = { ok: true };

/** Whether a sentence may be shown after `before`, what was shown until then. Pure, and the same for the same words. */
export function checkSentence(sentence: string, before: string, setting: Setting): Verdict {
  const context = before.length > CONTEXT_CHARS ? before.slice(-CONTEXT_CHARS).replace(/^\S*\s/u, '') : before;
  const [seen, joined] = [plain(sentence), plain(context + sentence)];
  const shown = wordsOf(plain(context));
  const broken = new Set<RuleId>();
  for (const form of [seen, mended(seen)]) {
    if (form === null) continue;
    const words = wordsOf(form);
    const all = shown === '' ? null : `${shown} ${words}`;
    for (const { id, pattern, from = 0 } of RULES) {
      if (setting.level < from || broken.has(id)) continue;
      // By itself, for what was said before may not excuse it; and together, for it may end what was begun before.
      if (words.search(pattern) !== -1 || (all !== null && spans(pattern, all, shown.length))) broken.add(id);
    }
    if (SPELLED_OUT.test(words)) broken.add('disguise');
  }
  if (namesStranger(context + sentence, joined, wordsOf(joined), setting.contacts)) broken.add('contact');
  return broken.size === 0 ? PASSED : { ok: false, rules: [...broken] };
}

/** Whether the pattern begins in the words before `place` and ends after it. */
function spans(pattern: RegExp, words: string, place: number): boolean {
  for (const { 0: match, index } of words.matchAll(pattern)) {
    if (index > place) return false;
    if (index + match.length > place) return true;
  }
  return false;
}
