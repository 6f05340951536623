import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** @param {string} file */
const read = (file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
const names = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]).sort();

test('.env.example names exactly what the server reads', () => {
  const schema = /const Variables = z\.object\(\{\n(?<body>.*?)\n\}\);/s.exec(read('apps/server/src/env.ts'))?.groups?.body ?? '';
  const wanted = names(schema, /^ {2}([A-Z_]+):/gm);
  expect(wanted).toContain('PORT');
  expect(names(read('.env.example'), /^#?([A-Z_]+)=/gm)).toEqual(wanted);
});
