import { createMemoryBus, openDatabase } from '@ezri/store';
import { openTestDatabase, startPostgres } from '@ezri/store/testing';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const RESTORED = fileURLToPath(new URL('../src/restored.ts', import.meta.url));
const bus = createMemoryBus();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ezri-restored-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const run = async (env: Record<string, string>) => promisify(execFile)(process.execPath, [RESTORED], { cwd: folder, env: { PATH: '', ...env } });

test('a database that was put back gets another epoch, and the command says which', async () => {
  await using postgres = await startPostgres();
  const url = await postgres.createDatabase();
  const epochNow = async () => {
    await using db = await openDatabase({ url, bus });
    return db.epoch;
  };
  const before = await epochNow();
  const { stdout } = await run({ DATABASE_URL: url });
  const after = await epochNow();
  expect(after).not.toBe(before);
  expect(stdout).toContain(`The epoch was ${before} and is ${after}:`);
});

test('a folder in use is left alone; later it gets another epoch, too', async () => {
  const dataDir = join(folder, 'data');
  {
    await using _open = await openTestDatabase(bus, dataDir);
    await expect(run({ DATA_DIR: dataDir })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(`process ${process.pid}`) });
  }
  const { stdout } = await run({ DATA_DIR: dataDir });
  const [, before, after] = /was ([0-9a-f]{12}) and is ([0-9a-f]{12}):/.exec(stdout) ?? [];
  expect(before).toBeDefined();
  expect(after).not.toBe(before);
}, 90_000);

test('a wrong address or a missing folder is said in plain words, and nothing is made', async () => {
  const missing = join(folder, 'nothing');
  await expect(run({ DATA_DIR: missing })).rejects.toMatchObject({
    code: 1,
    stderr: `There is no folder ${missing} (DATA_DIR), and no DATABASE_URL is set.\n`,
  });
  await expect(run({ DATABASE_URL: 'mysql://x' })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('DATABASE_URL must be') });
});
