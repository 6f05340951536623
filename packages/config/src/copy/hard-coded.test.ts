import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { hardCodedIn } from './hard-coded.ts';

const WEB = fileURLToPath(new URL('../../../../apps/web/src', import.meta.url));

/** Names, which are the same in every language. */
const NAMES: Readonly<Record<string, string>> = {
  Ezri: 'the name of the product and of its first companion',
  'findahelpline.com': 'the address of a directory, shown as it is typed',
};

const FILES = globSync('**/*.{ts,tsx}', { cwd: WEB, exclude: (name) => /\.(test|fixture)\.tsx?$|^words$|^test-setup\.ts$/.test(name) });
const findings = FILES.flatMap((file) => hardCodedIn(file, readFileSync(join(WEB, file), 'utf8')).map(({ line, text }) => ({ file, line, text })));

test('every text for people comes from the dictionary', () => {
  const told = findings.filter(({ text }) => !Object.hasOwn(NAMES, text)).map(({ file, line, text }) => `${file}:${line} says "${text}"`);
  expect(told, 'Put it into apps/web/src/words, in every language, and take it from useWords()').toEqual([]);
});

test('every name that may be written out is written somewhere', () => {
  expect(Object.keys(NAMES).filter((name) => !findings.some(({ text }) => text === name))).toEqual([]);
});

test('the web app is really read', () => {
  expect(FILES.length).toBeGreaterThan(100);
});

test('finds a text wherever it can be written, and nothing else', () => {
  const source = [
    'const view = <p className="flex items-center" title="one">two</p>;',
    'const choice = <p>{open ? "three" : `four ${name} five`}</p>;',
    'const named = <button aria-label={on ? "six" : words.off} type="button" name="email" />;',
    'const options = [{ value: "light", label: "Seven" }];',
    'toast.error("Eight or more");',
    'throw new TypeError("Nobody sees this");',
    'const key = event.key === "Enter" && <kbd>{KEYS[key] ?? "nine"}</kbd>;',
    'const fragment = <>{count > 0 && "ten"}</>;',
    'const plain = <p>{"– · 99+"}{words.eleven}</p>;',
  ].join('\n');
  expect(hardCodedIn('copy.tsx', source).map(({ line, text }) => `${line} ${text}`)).toEqual([
    '1 one',
    '1 two',
    '2 three',
    '2 four',
    '2 five',
    '3 six',
    '4 Seven',
    '5 Eight or more',
    '7 nine',
    '8 ten',
  ]);
});
