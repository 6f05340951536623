import { expect, test } from 'vitest';
import { closingLine, closingReport } from '../lib/results.mjs';

const GOOD = { name: 'vitest', ok: true, passed: 12, failed: 0, skipped: 0, summary: 'Tests  12 passed' };

test('the closing line adds up all runners', () => {
  const lines = closingLine([GOOD, { ...GOOD, name: 'Playwright', ok: false, passed: 3, failed: 2 }]).split('\n');
  expect(lines.at(-1)).toBe('15 passed, 2 failed');
});

test('a run that is not content although nothing failed says why', () => {
  expect(closingReport([GOOD])).not.toMatch(/skipped|fault/);
  expect(closingReport([{ ...GOOD, ok: false, skipped: 2 }])).toContain('skipped 2 of its tests');
  expect(closingReport([{ ...GOOD, ok: false, passed: 0 }])).toContain('because none ran');
});
