import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

const FORWARDER = fileURLToPath(new URL('./forwarder.mjs', import.meta.url));

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
async function whenUp(file, args, env = {}) {
  const child = spawn(file, args, { env: { ...process.env, npm_lifecycle_event: '', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
  await vi.waitFor(() => expect(said).toContain('up'), 10_000);
  return { child, said: () => said };
}

test.each(/** @type {const} */ (['SIGINT', 'SIGTERM']))('%s reaches the server, and its exit code comes back', async (signal) => {
  const { child, said } = await whenUp(process.execPath, [FORWARDER]);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([7, null]);
  expect(said()).toContain(`ended by ${signal}`);
});

test('the server ends when npm has ended the shell between them, which passes nothing on', async () => {
  // The second command keeps the shell from turning into Node itself.
  const { child, said } = await whenUp('sh', ['-c', `"${process.execPath}" "${FORWARDER}"; true`], { npm_lifecycle_event: 'start' });
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(said()).toContain('ended by SIGTERM'), 10_000);
});
