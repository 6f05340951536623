import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDataFolder } from './folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ezri-folder-'));
});
afterAll(async () => rm(root, { recursive: true }));

test('makes a folder and those above it, for its owner alone, and again does nothing', async () => {
  const folder = join(root, 'a', 'b', 'c');
  await Promise.all([makeDataFolder(folder), makeDataFolder(folder)]);
  await makeDataFolder(folder);
  expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700');
});

test('a file in its place, or above it, is in the way', async () => {
  const file = join(root, 'file');
  await writeFile(file, '');
  await expect(makeDataFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeDataFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test('a file system that takes no folders is given up at once', async () => {
  await expect(makeDataFolder('/proc/ezri/data')).rejects.toHaveProperty('code');
});
