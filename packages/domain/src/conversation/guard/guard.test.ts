import { Language } from '@ezri/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openingFor } from '../../crisis/openings.ts';
import { safetyFor } from '../../crisis/protocol.ts';
import { avatars } from '../avatars.ts';
import { aiNotice } from '../notice.ts';
import { checkSentence, type Setting } from './check.ts';
import { contactsOf } from './contact.ts';
import { createReplyGuard } from './reply-guard.ts';
import { RULE_IDS } from './rule.ts';
import { FINE } from './testdata/fine.ts';
import { FORBIDDEN, FORBIDDEN_AT_RISK } from './testdata/forbidden.ts';

const at = (level: Setting['level']): Setting => ({ level, contacts: new Set() });
const forbidden = Object.entries(FORBIDDEN).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const));
const BEFORE = 'Thank you for telling me.';
const AFTER = ' And then there is tomorrow.';

/** What comes out of the guard for these pieces. */
function through(pieces: readonly string[], setting: Setting = at(0)): { text: string; broken: readonly string[] } {
  const guard = createReplyGuard(setting);
  let text = '';
  for (const piece of pieces) text += guard.push(piece).text;
  const last = guard.end();
  return { text: text + last.text, broken: last.broken };
}

/** Every word of it that nobody would show on purpose stays away: the reply stands where it stood before the sentence. */
describe.each(forbidden)('%s: %s', (rule, text) => {
  test('is told by its rule', () => {
    const verdict = checkSentence(text, '', at(0));
    expect(verdict).toEqual({ ok: false, rules: expect.arrayContaining([rule]) });
  });

  test('never comes out, wherever the stream is cut', () => {
    const whole = `${BEFORE} ${text}${AFTER}`;
    const shown = through([whole]).text;
    expect(`${BEFORE} ${text}`.startsWith(shown)).toBe(true);
    expect(shown.length).toBeLessThan(BEFORE.length + text.length);
    for (let cut = 0; cut <= whole.length; cut += 1) expect(through([whole.slice(0, cut), whole.slice(cut)]).text).toBe(shown);
    expect(through(Array.from(whole)).text).toBe(shown);
  });
});

test.each(FORBIDDEN_AT_RISK)('from level 2, %s: %s', (rule, text) => {
  expect(checkSentence(text, '', at(2))).toEqual({ ok: false, rules: expect.arrayContaining([rule]) });
  expect(checkSentence(text, '', at(0))).toEqual({ ok: true });
});

describe('good replies pass untouched', () => {
  const written = Language.options.flatMap((language) => [aiNotice(language), ...avatars(language).map(({ greeting }) => greeting)]);
  for (const level of [3, 4] as const) for (const language of ['en', 'es'] as const) written.push(openingFor(level, language) ?? '');
  test.each([...FINE, ...written])('%s', (text) => {
    for (const level of [0, 1, 2, 3, 4] as const) expect(through(Array.from(text), at(level))).toEqual({ text, broken: [] });
  });

  test('also one after the other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FINE), { minLength: 2, maxLength: 6 }), (texts) => {
        const text = texts.join(' ');
        expect(through([text])).toEqual({ text, broken: [] });
      }),
    );
  });
});

describe('a phrase is seen through', () => {
  test.each([
    ['emphasis', 'As **your** ther*apist*, I want you to rest.'],
    ['emphasis around it', '**As** *your* _therapist_ I say so.'],
    ['letters that only look Latin', 'As уour thеrарist, I say so.'],
    ['wide letters', 'Ａｓ ｙｏｕｒ ｔｈｅｒａｐｉｓｔ I say so.'],
    ['invisible characters', 'As your ther\u200Bapi\u00ADst, I say so.'],
    ['digits for letters', 'As your th3rap1st, I say so.'],
    ['a hyphen', 'As your ther-apist, I say so.'],
    ['hyphens between', 'As-your-therapist I say so.'],
    ['tags', 'As <b>your</b> ther<i>apist</i>, I say so.'],
    ['character references', 'As your &#116;her&shy;apist, I say so.'],
    ['backslashes', 'As your ther\\apist, I say so.'],
    ['capitals', 'AS YOUR THERAPIST, I SAY SO.'],
    ['spaces', 'As   your \u00A0 therapist I say so.'],
    ['apostrophes of any kind', 'You’re not suicidal, are you?'],
    ['apostrophes left out', 'youre not suicidal are you'],
    ['letters one by one', 'I am your t h e r a p i s t now.'],
    ['two sentences', 'I am your. Therapist.'],
    ['two lines', 'As your\ntherapist I say so.'],
    ['a question after it', 'You would not do that to them. Would you hurt yourself? You would not hurt yourself.'],
  ])('%s', (_, text) => {
    expect(through(Array.from(text)).broken).not.toEqual([]);
  });
});

test('numbers and addresses that are on the screen may be named, no others', () => {
  const contacts = contactsOf(safetyFor({ level: 4, category: null, country: 'US' }));
  const check = (text: string) => checkSentence(text, '', { level: 4, contacts }).ok;
  expect(['Call 988 or 911 now.', 'There is more at findahelpline.com.', 'See https://findahelpline.com now.'].map(check)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['Call 999 now.', 'Call 0800 123 4567.', 'There is more at findahelpline.com.evil.ru.', 'See https://evil.com now.'].map(check)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

test('what is broken is told once, and nothing comes out after it', () => {
  const guard = createReplyGuard(at(0));
  expect(guard.push('Hello there. ')).toEqual({ text: 'Hello there.', broken: [] });
  expect(guard.push('I am your therapist. ').broken).toContain('role');
  expect(guard.push('All good now. ')).toEqual({ text: '', broken: ['role'] });
  expect(guard.end()).toEqual({ text: '', broken: ['role'] });
});

test.each(['你好。我在听。', 'مرحبا. أنا هنا معك.', '❤️\nI am here.', '…\nGo on.'])(
  'what begins in letters that the rules do not know is shown whole: %s',
  (text) => {
    expect(through(Array.from(text))).toEqual({ text, broken: [] });
    const guard = createReplyGuard(at(3), openingFor(3) ?? '');
    expect(guard.push(text).text + guard.end().text).toBe(text);
  },
);

test('every rule has a sentence that breaks it, in both languages', () => {
  expect(new Set([...Object.keys(FORBIDDEN), 'disguise'])).toEqual(new Set(RULE_IDS));
});

test('a hostile sentence costs no more than its length', () => {
  const of = (length: number): string => 'you are not just really so very not a an as your the i am '.repeat(length).slice(0, length);
  const cost = (length: number): number => {
    const times = Array.from({ length: 9 }, () => {
      const start = process.hrtime.bigint();
      checkSentence(of(length), '', at(4));
      return Number(process.hrtime.bigint() - start);
    });
    return Math.min(...times);
  };
  cost(600);
  expect(cost(600) / cost(100)).toBeLessThan(60);
});
