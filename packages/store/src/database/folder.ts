import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

const PRIVATE = 0o700;

/**
 * Makes a folder and those above it, for their owner alone; what is there stays as it is. Throws the error of the system. Node's own `recursive` goes on for ever, and takes a
 * processor for it, where a file system takes no folders (`/proc`).
 */
export async function makeDataFolder(folder: string): Promise<void> {
  const above = dirname(folder);
  try {
    await mkdir(folder, PRIVATE);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return refuseFile(folder, error);
    if (codeOf(error) !== 'ENOENT' || above === folder) throw error;
    await makeDataFolder(above);
    await mkdir(folder, PRIVATE).catch((again: unknown) => {
      // Another process was quicker.
      if (codeOf(again) !== 'EEXIST') throw again;
    });
  }
}

async function refuseFile(path: string, error: unknown): Promise<void> {
  if (!(await stat(path)).isDirectory()) throw error;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);
