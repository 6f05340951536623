import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { trapsIn, trapsTestedBy } from './table.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const TESTS = ['{packages,apps}/*/{src,test}/**/*.test.{ts,tsx}', 'scripts/test/*.test.mjs', 'e2e/*.spec.ts'];

const table = trapsIn(readFileSync(join(ROOT, 'docs/traps.md'), 'utf8'));
const tested = new Map(
  globSync(TESTS, { cwd: ROOT, exclude: (name) => /(^|\/)(node_modules|traps)$/.test(name) }).map((file) => [
    file,
    trapsTestedBy(readFileSync(join(ROOT, file), 'utf8')),
  ]),
);

test('the table has every trap, in order', () => {
  expect(table.map(({ name }) => name)).toEqual(Array.from({ length: 14 }, (_, at) => `T${at + 1}`));
});

test.each(table)('$name: the table names exactly the files that have a test with a title "$name: …"', ({ name, tests }) => {
  const found = [...tested].flatMap(([file, names]) => (names.includes(name) ? [file] : []));
  expect(found, `No test is named after ${name}. Write one that fails without the defence.`).not.toEqual([]);
  expect(tests.toSorted(), 'Put the files into the last column of docs/traps.md').toEqual(found.toSorted());
});

test('no test is named after a trap that the table does not explain', () => {
  const known = new Set(table.map(({ name }) => name));
  expect([...tested].flatMap(([file, names]) => names.filter((name) => !known.has(name)).map((name) => `${file}: ${name}`))).toEqual([]);
});

test('titles are found in all the ways to write a test, and only where they run', () => {
  const source = [
    "test('T1: one', () => {});",
    "  it('T2: two', () => {});",
    "test.each([1])(\n  'T3: %s', () => {});",
    'describe(`T4: four`, () => {});',
    "test.skip('T5: put aside', () => {});",
    "test.todo('T6: not written');",
    '// T7: a remark',
    "test('about T8: in the middle', () => {});",
    "test('T1: one more', () => {});",
  ].join('\n');
  expect(trapsTestedBy(source)).toEqual(['T1', 'T2', 'T3', 'T4']);
});
