import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';

const FORWARDER = fileURLToPath(new URL('./forwarder.mjs', import.meta.url));
const SERVING = fileURLToPath(new URL('./serving.mjs', import.meta.url));
const UP_MS = 60_000;

/**
 * Ends a program and all that it has started, whatever the test came to.
 * @param {number | undefined} leader
 */
function endAll(leader) {
  try {
    if (leader !== undefined) process.kill(-leader, 'SIGKILL');
  } catch {
    // All of them have gone by themselves.
  }
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @param {string} [word] what it prints when it is there
 */
async function whenUp(file, args, env = {}, word = 'up') {
  const child = spawn(file, args, { env: { ...process.env, npm_lifecycle_event: '', ...env }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  onTestFinished(() => endAll(child.pid));
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  await vi.waitFor(() => expect(said).toContain(word), UP_MS);
  return { child, said: () => said };
}

test.each(/** @type {const} */ (['SIGINT', 'SIGTERM']))('T14: %s reaches the server, and its exit code comes back', async (signal) => {
  const { child, said } = await whenUp(process.execPath, [FORWARDER]);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([7, null]);
  expect(said()).toContain(`ended by ${signal}`);
});

test('T14: the server ends when npm has ended the shell between them, which passes nothing on', async () => {
  // The second command keeps the shell from turning into Node itself.
  const { child, said } = await whenUp('sh', ['-c', `"${process.execPath}" "${FORWARDER}"; true`], { npm_lifecycle_event: 'start' });
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(said()).toContain('ended by SIGTERM'), 10_000);
});

test('T14: behind npm start the real server hears SIGTERM, stops in order and says so by its exit code', { timeout: 2 * UP_MS }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ezri-start-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const env = { DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0', EZRI_DEMO: '1' };
  const { child } = await whenUp(process.execPath, [SERVING], env, 'Ezri is ready');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});
