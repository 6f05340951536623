import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock, type LockOptions } from 'proper-lockfile';
import { DatabaseInUse } from './faults.ts';
import { isAlive, isHere, thisProcess, type Owner } from './process.ts';

/** A lock of another host that was not renewed for so long is void; one of this host is judged by its process, so a killed one is void at once. */
export const LOCK_STALE_MS = 5_000;
/** Only one process at a time looks and takes. Whoever dies in that moment blocks the next for this long. */
export const GUARD_STALE_MS = 2_000;

const GUARD: LockOptions = { realpath: false, stale: GUARD_STALE_MS, retries: { retries: 40, minTimeout: 50, maxTimeout: 100 } };
const WAIT_FOR_STALE = { retries: 12, minTimeout: 500, maxTimeout: 500 };

/**
 * Takes `folder` for this process. Throws `DatabaseInUse` when another has it. `onLost` is called when the lock was taken away
 * (the process was frozen while another host gave it up for dead): nothing may be written from then on. Returns the release function.
 */
export async function lockFolder(folder: string, onLost: () => void): Promise<() => Promise<void>> {
  // The library keeps its locks by the name of what they protect, so guard and lock need two names. Each adds `.lock`.
  const database = join(folder, 'database');
  const ownerPath = join(folder, 'database.owner.json');
  const releaseGuard = await lock(join(folder, 'guard'), GUARD);
  try {
    const owner = await readOwner(ownerPath);
    const here = owner !== null && isHere(owner);
    if (here && (await isAlive(owner))) throw inUse(folder, owner);
    if (here) await rm(`${database}.lock`, { recursive: true, force: true });
    const release = await lock(database, { realpath: false, stale: LOCK_STALE_MS, retries: WAIT_FOR_STALE, onCompromised: onLost }).catch(
      (error: Error & { code?: string }) => {
        throw error.code === 'ELOCKED' ? inUse(folder, owner) : error;
      },
    );
    await writeFile(ownerPath, JSON.stringify(await thisProcess()));
    return async () => {
      await rm(ownerPath, { force: true });
      // A lock that was lost has no one to give it back.
      await release().catch(() => {});
    };
  } finally {
    await releaseGuard();
  }
}

const inUse = (folder: string, owner: Owner | null) =>
  new DatabaseInUse(
    `${folder} is in use by ${owner === null ? 'another process' : `process ${owner.pid} on ${owner.host}`}. Stop that one first, or give this one another DATA_DIR.`,
  );

async function readOwner(path: string): Promise<Owner | null> {
  try {
    const owner: unknown = JSON.parse(await readFile(path, 'utf8'));
    const whole = typeof owner === 'object' && owner !== null && 'host' in owner && 'pid' in owner && typeof owner.pid === 'number';
    return whole ? (owner as Owner) : null;
  } catch {
    // Not there, or cut off in the middle of writing: the lock's age decides.
    return null;
  }
}
