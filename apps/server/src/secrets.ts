import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDataFolder } from '@ezri/store';
import { JWT_SECRET_MIN_BYTES } from './env.ts';

const SECRET_BYTES = 48;

/**
 * The demo's own secret, made once and kept in the data folder, readable by its owner alone. One that is too short, because an older Ezri was killed while writing
 * it, is replaced: whoever was signed in with it signs in again.
 */
export async function demoSecret(dataDir: string): Promise<string> {
  const file = join(dataDir, 'jwt-secret');
  await makeDataFolder(dataDir);
  const kept = await read(file);
  if (isWhole(kept)) return kept;
  if (kept !== null) await rm(file, { force: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await writeFile(draft, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
    // The name appears with the whole content behind it, or not at all; and of two processes that start together one is too late and takes the other's.
    await link(draft, file).catch(async (error: unknown) => {
      // Not every file system has hard links.
      if (codeOf(error) !== 'EEXIST') await rename(draft, file);
    });
  } finally {
    await rm(draft, { force: true });
  }
  const made = await read(file);
  if (!isWhole(made)) throw new Error('The secret that was just written cannot be read back.');
  return made;
}

const isWhole = (secret: string | null): secret is string => secret !== null && Buffer.byteLength(secret) >= JWT_SECRET_MIN_BYTES;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
