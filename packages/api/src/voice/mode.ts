import type { Mode } from '@ezri/contract';
import { append, setSessionMode } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { sessionEvent } from '../events.ts';
import { traceOf } from '../fault.ts';

/** Staff see whether somebody talks or writes. Never rejects: nobody is refused a voice because this could not be written. */
export async function setMode({ db, log }: Pick<Deps, 'db' | 'log'>, conversationId: string, mode: Mode): Promise<void> {
  try {
    await db.transaction(async (tx) => {
      const session = await setSessionMode(tx, conversationId, mode);
      if (session !== null) append(tx, [sessionEvent({ type: 'updated', session })]);
    });
  } catch (error) {
    log.warn(traceOf(error), 'staff could not be told that somebody talks, or has stopped');
  }
}
