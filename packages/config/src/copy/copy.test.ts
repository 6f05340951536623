import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ALLOWED } from './allowed.ts';
import { copyIn } from './strings.ts';
import { forbiddenWords } from './words.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Everywhere a text can be written that a person, a member of staff or a model will read. */
const ROOMS = ['apps/web', 'apps/server', 'packages/contract', 'packages/domain', 'packages/ai', 'packages/client', 'packages/store', 'packages/api'];
const FILES = globSync(
  ROOMS.map((room) => `${room}/src/**/*.{ts,tsx}`),
  // What people say to Ezri is theirs to word; so are the phrases that the detector and the guard know and the cases of their development sets.
  { cwd: ROOT, exclude: (name) => /\.test\.tsx?$|(^|\/)(testdata|lexicon)$/.test(name) },
);

const findings = FILES.flatMap((file) =>
  copyIn(file, readFileSync(join(ROOT, file), 'utf8')).flatMap(({ line, text }) => forbiddenWords(text).map((word) => ({ file, line, text, word }))),
);
const isAllowed = (finding: { file: string; text: string }) => ALLOWED.some(({ file, text }) => file === finding.file && finding.text.includes(text));

test('no text says what Ezri is not', () => {
  const told = findings
    .filter((finding) => !isAllowed(finding))
    .map(({ file, line, word, text }) => `${file}:${line} says "${word}": ${text.trim()}`);
  expect(told, 'Say it without these words. Where one is needed (to understand it, say), add it with its reason to copy/allowed.ts').toEqual([]);
});

test('every allowed text is still there and has its reason', () => {
  for (const entry of ALLOWED) {
    expect(
      findings.some(({ file, text }) => file === entry.file && text.includes(entry.text)),
      `${entry.file}: ${entry.text}`,
    ).toBe(true);
    expect(entry.reason.length, entry.text).toBeGreaterThan(20);
  }
});

test('the rooms are really read', () => {
  for (const room of ROOMS) expect(FILES.filter((file) => file.startsWith(room)).length, room).toBeGreaterThan(0);
});

test('texts are found wherever they hide, and only they', () => {
  const source = [
    "import a from 'therapy';",
    "export * from './treat.ts';",
    'const pattern = /therapist/;',
    "const plain = 'one';",
    'const template = `two ${plain} three`;',
    'const view = <p title="four">five {"six"}</p>;',
    'const treat = { therapy: 1 };',
    "type Kind = 'seven';",
  ].join('\n');
  expect(copyIn('copy.tsx', source).map(({ line, text }) => `${line} ${text}`)).toEqual([
    '4 one',
    '5 two ',
    '5  three',
    '6 four',
    '6 five ',
    '6 six',
    '8 seven',
  ]);
});

test.each([
  ['This is therapy.', ['therapy']],
  ['A THERAPIST, two counselors and a counsellor', ['THERAPIST', 'counselors', 'counsellor']],
  ['We treat, diagnose and offer treatment', ['treat', 'diagnose', 'treatment']],
  ['Esto es terapia con una terapeuta', ['terapia', 'terapeuta']],
  ['un consejero, la consejería, fines terapéuticos', ['consejero', 'consejería', 'terapéuticos']],
  ['Ezri trata, diagnostica y da un diagnóstico o tratamiento', ['trata', 'diagnostica', 'diagnóstico', 'tratamiento']],
  ['un buen consejo, el retrato, contratar, la ópera', []],
  ['A peace treaty, a quiet retreat, how somebody is being addressed', []],
])('in "%s" the words are %j', (text, words) => {
  expect(forbiddenWords(text)).toEqual(words);
});
