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
  const schemas = ['env.ts', 'model-variables.ts', 'speech-variables.ts'].map(
    (file) => /const (?:Model|Speech)?Variables = z\.object\(\{\n(?<body>.*?)\n\}\);/s.exec(read(`apps/server/src/${file}`))?.groups?.body ?? '',
  );
  const wanted = names(schemas.join('\n'), /^ {2}([A-Z_]+):/gm);
  expect(wanted).toContain('AI_MODEL');
  expect(wanted).toContain('TTS_VOICE');
  expect(wanted).toContain('PORT');
  expect(names(read('.env.example'), /^#?([A-Z_]+)=/gm)).toEqual(wanted);
});
