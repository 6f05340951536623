import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';

const SOURCE = readFileSync(new URL('../lib/node-version.mjs', import.meta.url), 'utf8');

/** @param {string} node */
function underNode(node) {
  const exit = vi.fn();
  const error = vi.fn();
  runInNewContext(SOURCE, { process: { versions: { node }, exit }, console: { error } });
  return { exit, said: error.mock.calls.join('\n') };
}

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('Node %s is new enough', (version) => {
  expect(underNode(version).exit).not.toHaveBeenCalled();
});

test.each(['18.20.8', '20.18.3', '16.0.0'])('Node %s is too old, and is told so', (version) => {
  const { exit, said } = underNode(version);
  expect(exit).toHaveBeenCalledWith(1);
  expect(said).toContain('Ezri needs Node 20.19 or later');
  expect(said).toContain(version);
});
