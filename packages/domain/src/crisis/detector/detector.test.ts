import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assess } from '../assess.ts';
import { RECENT_TURNS } from '../assessment.ts';
import { normalise } from './normalise.ts';
import { PhraseBook } from './phrase-book.ts';
import { respell } from './spelling.ts';
import { tokenise } from './tokens.ts';

const LENGTH = 4000;
/** Generous against the 2 ms of a quiet machine: the test is for blow-ups, which take seconds. */
const BLOW_UP_MS = 150;
/** The quickest of these counts: a busy machine slows some runs, a blow-up slows them all. */
const RUNS = 4;
const fill = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

describe('time stays bounded, whatever is written', () => {
  test.each([
    ['one letter', fill('a')],
    ['spaced letters', fill('k i l l ')],
    ['the commonest word', fill('i ')],
    ['half phrases', fill('i want to ')],
    ['gaps that never close', fill('jump off from over the ')],
    ['takings', fill('took all of my the them every whole ')],
    ['idioms', fill('my mom dad is going to kill me when ')],
    ['real risk over and over', fill('i will kill myself tonight with pills. ')],
    ['one long quotation', `"${fill('she said i want to die ')}`],
    ['quotation marks', fill('"')],
    ['invisible marks', fill('k\u200b')],
    ['asterisks', fill('k*')],
    ['disguises', fill('k1ll$')],
    ['pictures', fill('💊')],
    ['no spaces at all', fill('killmyself')],
    ['sentence ends', fill('die. ')],
    ['lone surrogates', fill('\ud83d')],
  ])('%s', (_, text) => {
    const recent = Array.from({ length: RECENT_TURNS }, (__, at) => ({ text, at }));
    const took = Array.from({ length: RUNS }, () => {
      const started = performance.now();
      assess(text, { recent });
      return performance.now() - started;
    });
    expect(Math.min(...took)).toBeLessThan(BLOW_UP_MS);
  });

  test('an ordinary long message takes a moment only', () => {
    const text = fill('I have been feeling low since my sister moved away, so I cook and watch shows, and sometimes I want to talk with somebody. ');
    const took = Array.from({ length: 60 }, () => {
      const started = performance.now();
      assess(text, { recent: [] });
      return performance.now() - started;
    }).sort((a, b) => a - b);
    expect(took[10]).toBeLessThan(10);
  });
});

describe('any text at all', () => {
  test('is read without a fault, the same way twice, with evidence inside it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(fc.constantFrom('i', 'will', 'kill', 'myself', 'not', 'never', '"', '.', 'tonight', 'pills', 'she', 'if', 'me', 'muero', 'quiero'), {
          maxLength: 40,
        })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 12 }), (text, earlier) => {
        const recent = earlier.map((turn, at) => ({ text: turn, at: at * 1000 }));
        const got = assess(text, { recent });
        expect(assess(text, { recent })).toEqual(got);
        expect(got.level === 0).toBe(got.category === null);
        for (const { start, end } of got.evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThan(end);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('earlier turns never lower what a message says by itself', () => {
    const pieces = fc.constantFrom(
      'i want to die',
      'i am fine',
      'just kidding',
      'tonight',
      'i have the pills',
      'nice weather',
      'i will kill myself',
      'my sister is funny',
      'i cut myself',
    );
    fc.assert(
      fc.property(pieces, fc.array(pieces, { maxLength: 8 }), (text, earlier) => {
        const alone = assess(text, { recent: [] });
        const after = assess(text, { recent: earlier.map((turn, at) => ({ text: turn, at })) });
        expect(after.level).toBeGreaterThanOrEqual(alone.level);
      }),
    );
  });

  test('a plain statement of danger is heard in the middle of anything harmless', () => {
    const harmless = fc.array(
      fc.constantFrom('the soup was good', 'we watched a film', 'my dog is asleep', 'work was long today', 'the bus was late'),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(harmless, harmless, (before, after) => {
        const text = [...before, 'I am going to kill myself tonight', ...after].join('. ');
        expect(assess(text, { recent: [] }).level).toBe(4);
      }),
    );
  });
});

test('places in the raw text survive normalising', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (raw) => {
      const { text, from, to } = normalise(raw);
      expect([from.length, to.length]).toEqual([text.length, text.length]);
      from.forEach((start, at) => expect(start).toBeLessThan(to[at] ?? 0));
    }),
  );
});

test.each([
  ["can't", ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['diiiie', ['die']],
  ['su1cide', ['suicide']],
  ['k!ll', ['kill']],
  ['s*icide', ['suicide']],
  ['wannadie', ['want', 'to', 'die']],
  ['suicdal', ['suicidal']],
  ['strange', ['strange']],
  ['skills', ['skills']],
  ['happy', ['happy']],
])('%s is read as %j', (written, meant) => expect(respell(written)).toEqual(meant));

test('phrases: choice, gap, missing word, and never past the end of a sentence', () => {
  const book = new PhraseBook([{ id: 'x', source: 'take|took _2 pills now?' }], {});
  const found = (text: string): string[] => book.find(tokenise(text)).map((match) => `${match.start}-${match.end}`);
  expect(found('took all the pills')).toEqual(['0-4']);
  expect(found('take pills now')).toEqual(['0-3']);
  expect(found('took one of the many pills')).toEqual([]);
  expect(found('we took it. pills are here')).toEqual([]);
});
