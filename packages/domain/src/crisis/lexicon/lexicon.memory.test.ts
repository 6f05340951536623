import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const HELD_MAX = 10 * 1024 * 1024;

/** In a process of its own: here others make and drop objects meanwhile. */
const WEIGH = `
  const held = () => { gc(); gc(); return process.memoryUsage().heapUsed; };
  const before = held();
  const { findPhrases, VOCABULARY } = await import(${JSON.stringify(new URL('index.ts', import.meta.url).href)});
  console.log(JSON.stringify({ bytes: held() - before, words: VOCABULARY.size, found: findPhrases([]).length }));
`;

test('all phrases together are few objects: each garbage collection of a server walks through what they hold', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--no-warnings', '--input-type=module', '--eval', WEIGH]);
  const { bytes, words, found } = JSON.parse(stdout) as { bytes: number; words: number; found: number };
  expect(words).toBeGreaterThan(4_000);
  expect(found).toBe(0);
  expect(bytes).toBeLessThan(HELD_MAX);
});
