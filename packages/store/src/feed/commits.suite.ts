import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { NothingCommitted } from '../database/faults.ts';
import { append, appendNow, DuplicateEvent, headOf, QueryFailed, rowsOf, type Bus, type Database } from '../index.ts';
import { commit, giveUp, note } from './note.fixture.ts';
import { suiteDatabase } from './suite-database.fixture.ts';

/** What a transaction and its events promise, over any database. */
export function commitsSuite(kind: string, open: (bus: Bus) => Promise<Database>): void {
  describe(`commits on ${kind}`, () => {
    const own = suiteDatabase(open);
    const { whole, write } = own;
    beforeAll(async () => write(sql`create table fact (n int)`));
    const facts = (n: number) => own.db.read((tx) => rowsOf(tx, sql`select n from fact where n = ${n}`));

    it.each([append, appendNow])('burns no number when a transaction is given up (%o)', async (how) => {
      const before = await own.db.read((tx) => headOf(tx, 'sessions'));
      await expect(giveUp(own.db, [note('sessions', 1)], how)).rejects.toThrow('changed my mind');
      expect(await commit(own.db, [note('sessions', 2)])).toEqual([{ topic: 'sessions', seq: before + 1 }]);
      await whole();
    });

    it('refuses a second event with the same dedupe, and all that was written with it', async () => {
      const topic = 'conversation:dedupe';
      await commit(own.db, [note(topic, 1, 'once')]);
      const again = own.db.transaction(async (tx) => {
        await tx.sql.execute(sql`insert into fact values (-1)`);
        append(tx, [note(topic, 2), note(topic, 3, 'once')]);
      });
      await expect(again).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await facts(-1)).toEqual([]);
      await expect(own.db.transaction((tx) => appendNow(tx, [note(topic, 2), note(topic, 3, 'once')]))).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await commit(own.db, [note(topic, 4), note('activity', 4, 'once')])).toContainEqual({ topic, seq: 2 });
      await whole();
    });

    it('writes events with the commit, and at once for those who need their numbers before it', async () => {
      const before = await own.db.read((tx) => headOf(tx, 'sessions'));
      const heads = await own.db.transaction(async (tx) => {
        append(tx, [note('sessions', 1)]);
        return headOf(tx, 'sessions');
      });
      expect([heads, await own.db.read((tx) => headOf(tx, 'sessions'))]).toEqual([before, before + 1]);
      const now = await own.db.transaction(async (tx) => [await appendNow(tx, [note('sessions', 2)]), await headOf(tx, 'sessions')]);
      expect(now).toEqual([[{ topic: 'sessions', seq: before + 2 }], before + 2]);
    });

    it('commits nothing once a statement has failed, the very first one too, whoever caught its error', async () => {
      const topic = 'conversation:failed';
      for (const fault of [sql`select nonsense`, sql`select 1 / 0`]) {
        for (const first of [sql`select 1`, null]) {
          const caught = own.db.transaction(async (tx) => {
            if (first !== null) await tx.sql.execute(first);
            await tx.sql.execute(fault).catch(() => {});
            await tx.sql.execute(sql`insert into fact values (-2)`).catch(() => {});
            append(tx, [note(topic, 1)]);
          });
          // 25P02: the database says so itself. With the first of all statements the transaction has not even begun.
          await expect(caught).rejects.toSatisfy(
            (error) => error instanceof NothingCommitted || (error instanceof QueryFailed && error.code === '25P02'),
          );
          const without = own.db.transaction(async (tx) => void (await tx.sql.execute(fault).catch(() => {})));
          await expect(without).rejects.toThrow('Nothing was committed');
        }
      }
      expect(await facts(-2)).toEqual([]);
      expect(await own.db.read((tx) => headOf(tx, topic))).toBe(0);
    });

    it('writes nothing outside of a transaction', async () => {
      for (const how of ['read', 'snapshot'] as const)
        await expect(own.db[how]((tx) => tx.sql.execute(sql`insert into fact values (-3)`))).rejects.toMatchObject({ code: '25006' });
      expect(await facts(-3)).toEqual([]);
      await write(sql`insert into fact values (-3)`);
      expect(await facts(-3)).toEqual([{ n: -3 }]);
    });

    it('takes no events where nothing is committed, and none for a transaction that is over', async () => {
      const topic = 'conversation:nowhere';
      for (const how of ['read', 'read', 'snapshot'] as const)
        await expect(own.db[how](async (tx) => append(tx, [note(topic, 1)]))).rejects.toThrow('into a transaction');
      const over = await own.db.transaction(async (tx) => tx);
      expect(() => append(over, [note(topic, 1)])).toThrow('is over');
      await expect(commit(own.db, [note(topic, 1)])).resolves.toEqual([{ topic, seq: 1 }]);
    });

    it('refuses a second append, a transaction inside a transaction and a write in a snapshot', async () => {
      const twice = own.db.transaction(async (tx) => {
        append(tx, [note('activity', 1)]);
        await appendNow(tx, [note('activity', 2)]);
      });
      await expect(twice).rejects.toThrow('twice');
      await expect(own.db.transaction(() => own.db.ping())).rejects.toThrow('inside');
      await expect(own.db.snapshot((tx) => appendNow(tx, [note('activity', 1)]))).rejects.toBeInstanceOf(QueryFailed);
    });

    it('never repeats in an error what was written', async () => {
      const canary = 'canary-7f3a';
      // One after the other: the second may fail while the first is still awaited, and nobody would be there to catch it.
      const failing = [
        () => own.db.transaction((tx) => tx.sql.execute(sql`select ${canary}::int`)),
        () => own.db.transaction((tx) => tx.sql.execute(sql`insert into stream (topic, head) values (${canary}, 1), (${canary}, 2)`)),
      ];
      for (const attempt of failing) {
        const error: unknown = await attempt().catch((fault: unknown) => fault);
        expect(error).toBeInstanceOf(QueryFailed);
        expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain(canary);
      }
    });
  });
}
