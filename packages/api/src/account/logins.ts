import { setImmediate as turn } from 'node:timers/promises';
import { loginsById, type Database, type LiveLogin } from '@ezri/store';

/** Look-ups that may share one statement. */
export const LOGINS_PER_READ = 500;
/** A read without an answer for so long is not waited for by those behind it: one dead connection must not hold up everybody. Milliseconds. */
export const LATE_MS = 500;

/** Sessions and their accounts as the store has them now. */
export interface Logins {
  /** Null for a session that is over, or never was. Read from the store after the call, never from memory (trap T13). */
  byId(sessionId: string): Promise<LiveLogin | null>;
}

interface Waiting {
  readonly sessionId: string;
  readonly answer: PromiseWithResolvers<LiveLogin | null>;
}

/**
 * Whoever asks while a read is under way waits for the next one, `LATE_MS` at most, which is for all of them: a quiet node answers each with a statement of its own after a turn of the event loop, and one to which
 * hundreds of clients come back at the same moment asks the database a few times instead of thousands.
 */
export function createLogins(db: Pick<Database, 'read'>): Logins {
  let waiting: Waiting[] = [];
  let reading = false;

  async function look(batch: readonly Waiting[]): Promise<void> {
    const ids = [...new Set(batch.map(({ sessionId }) => sessionId))];
    try {
      const found = await db.read(async (tx) => loginsById(tx, ids));
      for (const { sessionId, answer } of batch) answer.resolve(found.get(sessionId) ?? null);
    } catch (error) {
      for (const { answer } of batch) answer.reject(error);
    }
  }

  async function read(): Promise<void> {
    reading = true;
    while (waiting.length > 0) {
      // Whoever else is heard in this turn of the event loop comes along: an embedded database hears nobody while it works.
      await turn();
      const batch = waiting.slice(0, LOGINS_PER_READ);
      waiting = waiting.slice(LOGINS_PER_READ);
      await inTime(look(batch));
    }
    reading = false;
  }

  return {
    byId(sessionId) {
      const answer = Promise.withResolvers<LiveLogin | null>();
      waiting.push({ sessionId, answer });
      if (!reading) void read();
      return answer.promise;
    },
  };
}

/** Resolves with `work`, or after `LATE_MS` without it. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, LATE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
