import { sql } from 'drizzle-orm';
import { AsyncLocalStorage } from 'node:async_hooks';
import { channel } from 'node:diagnostics_channel';
import type { Bus } from '../bus/bus.ts';
import { appendedBy, type AppendedEvent } from '../feed/append.ts';
import { WAKE_CHANNEL, wakeUp } from '../feed/topic.ts';
import type { Database } from './database.ts';
import type { Driver } from './driver.ts';
import { DatabaseUnreachable, ServerBusy, TransactionTooLong, withoutValues } from './faults.ts';
import { Gate } from './gate.ts';
import { Room } from './room.ts';
import { closableTx, type Tx } from './tx.ts';

/** Milliseconds that a transaction may last, its own code included. Then it is rolled back, so that no one can hold all others up. */
export const TRANSACTION_MS = 10_000;

/** Hears `{ topics }` after each commit and before its wake-ups: the moment in which a process may die and leave an event that nobody was told of. */
const committed = channel('ezri.store.committed');

/** `transactionMs` is for tests that cannot wait so long. */
export function createDatabase(driver: Driver, bus: Bus, { transactionMs = TRANSACTION_MS } = {}): Database {
  const gate = new Gate(driver.width);
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const room = new Room(async (work) => enter(() => driver.begin('write', async (tx) => ({ value: await work(tx), last: undefined }))));
  const listeners = new Set<(events: readonly AppendedEvent[]) => void>();
  let closed = false;
  let faults = 0;

  const enter = async <T>(work: () => Promise<T>, urgent = false): Promise<T> => {
    if (inside.getStore()?.open === true)
      throw new Error('The database was asked for a second transaction from inside of one: pass the tx on instead.');
    if (closed) throw new DatabaseUnreachable('The database has been closed.');
    const place = { open: true };
    try {
      return await gate.pass(() => inside.run(place, work), urgent);
    } catch (error) {
      const fault = withoutValues(error);
      room.heard(fault);
      if (fault instanceof ServerBusy || fault instanceof DatabaseUnreachable) faults += 1;
      throw fault;
    } finally {
      place.open = false;
    }
  };

  const run = async <T>(mode: 'write' | 'snapshot', work: (tx: Tx) => Promise<T>, urgent = false): Promise<T> => {
    const { epoch } = driver;
    const { tx, value } = await enter(
      () =>
        driver.begin(mode, async (open) => {
          // Nobody can stop the code of a transaction that was given up, but what it writes from then on would be outside of any.
          const { tx, close } = closableTx(open, mode === 'write');
          try {
            const value = await inTime(work(tx), transactionMs);
            return { value: { tx, value }, last: close() };
          } finally {
            close();
          }
        }),
      urgent,
    );
    const events = appendedBy(tx);
    const heads = new Map(events.map(({ topic, seq }) => [topic, seq]));
    if (mode === 'write') committed.publish({ topics: [...heads.keys()] });
    // Whoever is told what was written need not read it. Not across a change of epoch: then nobody knows which log it is in.
    if (events.length > 0 && epoch === driver.epoch) for (const listener of listeners) listener(events);
    for (const [topic, head] of heads) bus.publish(WAKE_CHANNEL, wakeUp(topic, head, driver.epoch));
    return value;
  };

  return {
    kind: driver.kind,
    // A folder is locked for one process.
    isShared: driver.kind === 'postgres',
    get epoch() {
      return driver.epoch;
    },
    transaction: (work, { urgent } = {}) => run('write', work, urgent),
    snapshot: (work) => run('snapshot', work),
    read: (work) => enter(() => work(driver.direct)),
    onAppended(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async ping() {
      const start = performance.now();
      await enter(() => driver.direct.sql.execute(sql`select 1`).then(() => undefined));
      await room.need();
      return performance.now() - start;
    },
    metrics: () => ({ waiting: gate.waiting, faults }),
    async [Symbol.asyncDispose]() {
      if (closed) return;
      closed = true;
      await driver.close();
    },
  };
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TransactionTooLong(`A transaction took longer than ${ms} ms and was rolled back.`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
