import { forgetAnswers, forgetBefore, forgetOnline, forgetSessions, oldEvents, takeTurn, type Database, type Tx } from '@ezri/store';
import type { Logger } from 'pino';
import { traceOf } from '../fault.ts';

/** Events and answers to repeated calls are kept for so long; whoever was away for longer gets a `reset` and a snapshot. */
export const EVENT_RETENTION_MS = 30 * 24 * 60 * 60_000;
/** How often a node looks for what is older, and within what time after its start for the first time. */
const SWEEP_EVERY_MS = 10 * 60_000;
const FIRST_SWEEP_WITHIN_MS = 60_000;
/** Topics looked at, and rows of other tables dropped, in one transaction. */
const BATCH = 500;

export interface Retention extends AsyncDisposable {
  /** One sweep now. Ends early when another node is at it. */
  sweep(): Promise<void>;
}

/** Forgets what is older than it need be, in small transactions, on one node at a time. */
export function createRetention({ db, log, random = Math.random }: { db: Database; log: Logger; random?: () => number }): Retention {
  let sweeping: Promise<void> | null = null;
  let closing = false;

  /** Null when another node has the turn. */
  const inTurn = async <T>(work: (tx: Tx) => Promise<T>): Promise<T | null> =>
    db.transaction(async (tx) => ((await takeTurn(tx, 'retention')) ? work(tx) : null));

  // Each step answers whether to go on. Whoever is refused the turn ends its whole sweep: of those that refuse each other one goes from the first step to the last.
  async function forgetEvents(): Promise<boolean> {
    let after: string | null = '';
    while (after !== null) {
      const from: string = after;
      const page = await inTurn(async (tx) => oldEvents(tx, from, EVENT_RETENTION_MS, BATCH));
      if (page === null || closing) return false;
      // A topic each, so that none waits for another.
      for (const { topic, before } of page.old) await db.transaction(async (tx) => forgetBefore(tx, topic, before));
      after = page.old.length > 0 ? from : page.next;
    }
    return true;
  }

  async function forgetRows(forget: (tx: Tx) => Promise<number>): Promise<boolean> {
    for (;;) {
      const gone = await inTurn(forget);
      if (gone === null || closing) return false;
      if (gone < BATCH) return true;
    }
  }

  async function run(): Promise<void> {
    const goesOn =
      (await forgetEvents()) &&
      (await forgetRows(async (tx) => forgetAnswers(tx, EVENT_RETENTION_MS, BATCH))) &&
      (await forgetRows(async (tx) => forgetSessions(tx, BATCH)));
    if (goesOn) await inTurn(forgetOnline);
  }

  function sweep(): Promise<void> {
    sweeping ??= run().finally(() => {
      sweeping = null;
    });
    return sweeping;
  }

  const tick = () => {
    sweep().catch((error: unknown) => log.warn(traceOf(error), 'what is old could not be forgotten; it is tried again'));
  };
  const first = setTimeout(tick, random() * FIRST_SWEEP_WITHIN_MS);
  const sweeper = setInterval(tick, SWEEP_EVERY_MS);

  return {
    sweep,
    async [Symbol.asyncDispose]() {
      closing = true;
      clearTimeout(first);
      clearInterval(sweeper);
      await sweeping?.catch(() => undefined);
    },
  };
}
