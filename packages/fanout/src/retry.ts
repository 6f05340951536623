import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds of the first and the longest wait between attempts. Full jitter: each wait is a random part of it, so that nodes do not come back in step. */
export const RETRY_FIRST_MS = 50;
export const RETRY_LONGEST_MS = 2_000;

/** Milliseconds after which a read that has not answered counts as failed: a connection may be dead without anyone saying so. */
export const READ_LONGEST_MS = 10_000;

export async function inTime<T>(read: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The log did not answer in time.')), READ_LONGEST_MS).unref();
  });
  try {
    return await Promise.race([read, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `work` until it succeeds; each failure is handed to `onFault`. Null once `signal` has been aborted. */
export async function retry<T>(work: () => Promise<T>, signal: AbortSignal, onFault: () => void): Promise<T | null> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      return await work();
    } catch {
      onFault();
      await pause(attempt, signal);
    }
  }
  return null;
}

/** A random wait that grows with `attempt`, cut short by `signal`. */
export async function pause(attempt: number, signal: AbortSignal): Promise<void> {
  const longest = Math.min(RETRY_LONGEST_MS, RETRY_FIRST_MS * 2 ** Math.min(attempt, 10));
  await wait(Math.random() * longest, undefined, { signal, ref: false }).catch(() => {});
}
