import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { spawnServer, temporaryFolder } from '../src/index.ts';

const SCRIPT = fileURLToPath(new URL('../../../e2e/standard-client.mjs', import.meta.url));
const RUN_MS = 60_000;

test('a script with nothing but @trpc/client and ws does the main job against a running server', { timeout: 2 * RUN_MS }, async () => {
  await using folder = await temporaryFolder();
  await using server = await spawnServer({ dataDir: folder.path });
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, server.url], { timeout: RUN_MS });
  const steps = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { step: string });
  expect(steps.map(({ step }) => step)).toEqual([
    'signed in',
    'started',
    'replied',
    'answered with help',
    'alert seen by staff',
    'assigned to one of two',
    'resolved',
    'read on both devices',
    'ended',
  ]);
  expect(steps).toContainEqual({ step: 'resolved', timeline: ['raised', 'assigned', 'resolved'] });
  expect(await server.stop()).toBe(0);
});
