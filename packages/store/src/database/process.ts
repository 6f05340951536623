import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';

/** Who has a folder open. `startedAt` tells a process from a later one with the same number; null where the system does not say. */
export interface Owner {
  readonly host: string;
  readonly pid: number;
  readonly startedAt: string | null;
}

export const thisProcess = async (): Promise<Owner> => ({
  host: hostname(),
  pid: process.pid,
  startedAt: (await stat(process.pid))?.startedAt ?? null,
});

export const isHere = (owner: Owner): boolean => owner.host === hostname();

/** Whether that very process still runs. Only to be asked about owners on this host. */
export async function isAlive(owner: Owner): Promise<boolean> {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const now = await stat(owner.pid);
  if (now === null || owner.startedAt === null) return true;
  return !now.dead && now.startedAt === owner.startedAt;
}

/** Linux's /proc/<pid>/stat, see proc(5): state is field 3 (Z and X are dead), start time field 22. Null on other systems. */
async function stat(pid: number): Promise<{ dead: boolean; startedAt: string } | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (line === null) return null;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const startedAt = fields[19];
  return startedAt === undefined ? null : { dead: fields[0] === 'Z' || fields[0] === 'X', startedAt };
}
