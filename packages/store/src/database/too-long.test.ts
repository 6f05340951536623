import { sql } from 'drizzle-orm';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryBus, rowsOf, ServerBusy, type Database } from '../index.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { createDatabase } from './create-database.ts';
import type { Driver } from './driver.ts';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';

const TRANSACTION_MS = 300;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

const DRIVERS: Record<string, () => Promise<Driver>> = {
  postgres: async () => openPostgres(await postgres.createDatabase(), silent),
  embedded: () => openEmbedded(undefined, undefined, silent),
};

describe.each(Object.keys(DRIVERS))('a transaction that takes too long, %s', (name) => {
  const open = async (): Promise<Database> => {
    const driver = await DRIVERS[name]?.();
    if (driver === undefined) throw new Error(`No driver ${name}.`);
    const db = createDatabase(driver, createMemoryBus(), { transactionMs: TRANSACTION_MS });
    await db.transaction((tx) => tx.sql.execute(sql`create table fact (n int)`));
    return db;
  };
  const facts = (db: Database) => db.read((tx) => rowsOf<{ n: number }>(tx, sql`select n from fact order by n`));

  it.each([
    ['waits', async () => wait(2 * TRANSACTION_MS)],
    ['is in the middle of a statement', async (db: Database, run: (seconds: number) => Promise<unknown>) => run(db.kind === 'postgres' ? 0.6 : 0.01)],
  ])('writes nothing after it was given up, when its code %s', async (_what, delay) => {
    await using db = await open();
    const afterwards = Promise.withResolvers<PromiseSettledResult<unknown>[]>();
    const late = db.transaction(async (tx) => {
      const kept = tx.sql;
      await kept.execute(sql`insert into fact values (1)`);
      await delay(db, (seconds) => kept.execute(sql`select pg_sleep(${seconds})`)).catch(() => undefined);
      await wait(TRANSACTION_MS);
      const writes = [async () => tx.sql.execute(sql`insert into fact values (2)`), async () => kept.execute(sql`insert into fact values (3)`)];
      afterwards.resolve(await Promise.allSettled(writes.map(async (write) => write())));
    });
    await expect(late).rejects.toBeInstanceOf(ServerBusy);
    // Others go on, on the connection that would have been given back too.
    for (const found of await Promise.all(Array.from({ length: 20 }, () => facts(db)))) expect(found).toEqual([]);
    expect((await afterwards.promise).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await facts(db)).toEqual([]);
    await db.transaction((tx) => tx.sql.execute(sql`insert into fact values (4)`));
    expect(await facts(db)).toEqual([{ n: 4 }]);
  });

  it('what another branch of a refused transaction does afterwards is in no transaction, whenever it comes', async () => {
    await using db = await open();
    for (let ticks = 0; ticks < 40; ticks += 1) {
      const [other, next, refusing] = [
        Promise.withResolvers<PromiseSettledResult<unknown>[]>(),
        Promise.withResolvers<void>(),
        Promise.withResolvers<void>(),
      ];
      const refused = db.transaction(async (tx) => {
        const kept = tx.sql;
        // With one it is over while the transaction is rolled back, with the other in the middle of the next one.
        const late = async (others: Promise<unknown>) => {
          await others;
          for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
          return kept.execute(sql`insert into fact values (${ticks})`);
        };
        other.resolve(Promise.allSettled([late(refusing.promise), late(next.promise)]));
        refusing.resolve();
        throw new Error('refused');
      });
      await expect(refused).rejects.toThrow('refused');
      await db.transaction(async (tx) => {
        await tx.sql.execute(sql`insert into fact values (-1)`);
        next.resolve();
        expect((await other.promise)[1]?.status).toBe('rejected');
      });
    }
    expect((await facts(db)).filter(({ n }) => n !== -1)).toEqual([]);
  });

  it('a tx that was kept beyond its transaction throws', async () => {
    await using db = await open();
    const tx = await db.transaction(async (open) => open);
    expect(() => tx.sql).toThrow('over');
  });
});
