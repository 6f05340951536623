import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JWT_SECRET_MIN_BYTES } from '../src/env.ts';
import { demoSecret } from '../src/secrets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ezri-secret-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

test('the secret is made once, whole, for its owner alone, by however many start together', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, async () => demoSecret(folder)));
  expect(new Set(secrets).size).toBe(1);
  expect(await demoSecret(folder)).toBe(secrets[0]);
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(JWT_SECRET_MIN_BYTES);
  expect((await stat(join(folder, 'jwt-secret'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['jwt-secret']);
});

test.each(['', 'cut-off', 'x'.repeat(JWT_SECRET_MIN_BYTES - 1)])('a secret that a killed start left short ("%s") is replaced', async (short) => {
  const file = join(folder, 'jwt-secret');
  await writeFile(file, short, { mode: 0o600 });
  const secret = await demoSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(JWT_SECRET_MIN_BYTES);
  expect(await readFile(file, 'utf8')).toBe(secret);
});
