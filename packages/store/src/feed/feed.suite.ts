import { sql, type SQL } from 'drizzle-orm';
import fc from 'fast-check';
import { setImmediate as nextTick } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  appendNow,
  checkFeed,
  createMemoryBus,
  cursorOf,
  DuplicateEvent,
  forgetBefore,
  headOf,
  headsOf,
  lastEvents,
  QueryFailed,
  readAfter,
  rowsOf,
  type Bus,
  type Database,
  type NewEvent,
} from '../index.ts';
import { NothingCommitted } from '../database/faults.ts';
import { commit, note } from './note.fixture.ts';

/** What the feed promises, over any database. */
export function feedSuite(kind: string, open: (bus: Bus) => Promise<Database>): void {
  describe(`feed on ${kind}`, () => {
    const bus = createMemoryBus();
    let db: Database;
    beforeAll(async () => {
      db = await open(bus);
      await write(sql`create table fact (n int)`);
    });
    afterAll(async () => {
      await db[Symbol.asyncDispose]();
      await bus[Symbol.asyncDispose]();
    });
    const whole = async () => expect(await db.read(checkFeed)).toEqual([]);

    const write = (statement: SQL) => db.transaction((tx) => tx.sql.execute(statement));
    const facts = (n: number) => db.read((tx) => rowsOf(tx, sql`select n from fact where n = ${n}`));
    const givenUp = async (events: readonly NewEvent[], how: typeof append | typeof appendNow = append) =>
      expect(
        db.transaction(async (tx) => {
          await how(tx, events);
          throw new Error('changed my mind');
        }),
      ).rejects.toThrow('changed my mind');

    it.each([append, appendNow])('burns no number when a transaction is given up (%o)', async (how) => {
      const before = await db.read((tx) => headOf(tx, 'sessions'));
      await givenUp([note('sessions', 1)], how);
      expect(await commit(db, [note('sessions', 2)])).toEqual([{ topic: 'sessions', seq: before + 1 }]);
      await whole();
    });

    it('refuses a second event with the same dedupe, and all that was written with it', async () => {
      const topic = 'conversation:dedupe';
      await commit(db, [note(topic, 1, 'once')]);
      const again = db.transaction(async (tx) => {
        await tx.sql.execute(sql`insert into fact values (-1)`);
        append(tx, [note(topic, 2), note(topic, 3, 'once')]);
      });
      await expect(again).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await facts(-1)).toEqual([]);
      await expect(db.transaction((tx) => appendNow(tx, [note(topic, 2), note(topic, 3, 'once')]))).rejects.toBeInstanceOf(DuplicateEvent);
      expect(await commit(db, [note(topic, 4), note('activity', 4, 'once')])).toContainEqual({ topic, seq: 2 });
      await whole();
    });

    it('writes events with the commit, and at once for those who need their numbers before it', async () => {
      const before = await db.read((tx) => headOf(tx, 'sessions'));
      const heads = await db.transaction(async (tx) => {
        append(tx, [note('sessions', 1)]);
        return headOf(tx, 'sessions');
      });
      expect([heads, await db.read((tx) => headOf(tx, 'sessions'))]).toEqual([before, before + 1]);
      const now = await db.transaction(async (tx) => [await appendNow(tx, [note('sessions', 2)]), await headOf(tx, 'sessions')]);
      expect(now).toEqual([[{ topic: 'sessions', seq: before + 2 }], before + 2]);
    });

    it('commits nothing once a statement has failed, the very first one too, whoever caught its error', async () => {
      const topic = 'conversation:failed';
      for (const fault of [sql`select nonsense`, sql`select 1 / 0`]) {
        for (const first of [sql`select 1`, null]) {
          const caught = db.transaction(async (tx) => {
            if (first !== null) await tx.sql.execute(first);
            await tx.sql.execute(fault).catch(() => {});
            await tx.sql.execute(sql`insert into fact values (-2)`).catch(() => {});
            append(tx, [note(topic, 1)]);
          });
          // 25P02: the database says so itself. With the first of all statements the transaction has not even begun.
          await expect(caught).rejects.toSatisfy(
            (error) => error instanceof NothingCommitted || (error instanceof QueryFailed && error.code === '25P02'),
          );
          const without = db.transaction(async (tx) => void (await tx.sql.execute(fault).catch(() => {})));
          await expect(without).rejects.toThrow('Nothing was committed');
        }
      }
      expect(await facts(-2)).toEqual([]);
      expect(await db.read((tx) => headOf(tx, topic))).toBe(0);
    });

    it('writes nothing outside of a transaction', async () => {
      for (const how of ['read', 'snapshot'] as const)
        await expect(db[how]((tx) => tx.sql.execute(sql`insert into fact values (-3)`))).rejects.toMatchObject({ code: '25006' });
      expect(await facts(-3)).toEqual([]);
      await write(sql`insert into fact values (-3)`);
      expect(await facts(-3)).toEqual([{ n: -3 }]);
    });

    it('takes no events where nothing is committed, and none for a transaction that is over', async () => {
      const topic = 'conversation:nowhere';
      for (const how of ['read', 'read', 'snapshot'] as const)
        await expect(db[how](async (tx) => append(tx, [note(topic, 1)]))).rejects.toThrow('into a transaction');
      const over = await db.transaction(async (tx) => tx);
      expect(() => append(over, [note(topic, 1)])).toThrow('is over');
      await expect(commit(db, [note(topic, 1)])).resolves.toEqual([{ topic, seq: 1 }]);
    });

    it('gives a snapshot and a cursor with nothing between them', async () => {
      const topic = 'conversation:snapshot';
      let writing = true;
      const writer = async () => {
        for (let n = 0; n < 40; n += 1) {
          await db.transaction(async (tx) => {
            await tx.sql.execute(sql`insert into fact values (${n})`);
            append(tx, [note(topic, n)]);
          });
        }
      };
      const reader = async () => {
        let looks = 0;
        while (writing) {
          const [rows, cursor] = await db.snapshot(async (tx) => {
            const [row] = await rowsOf<{ count: number }>(tx, sql`select count(*)::int as count from fact where n >= 0`);
            await nextTick();
            return [row?.count, await cursorOf(tx, topic)] as const;
          });
          expect(cursor).toBe(`${db.epoch}.${rows}`);
          looks += 1;
        }
        return looks;
      };
      const reading = reader();
      await Promise.all([writer(), writer()]).finally(() => (writing = false));
      expect(await reading).toBeGreaterThan(5);
    });

    it('wakes after the commit, once per topic, and not at all after a rollback', async () => {
      const woken: string[] = [];
      const stop = bus.subscribe('feed.wake', (payload) => woken.push(payload));
      const before = await db.read(async (tx) => headOf(tx, 'activity'));
      await db.transaction(async (tx) => {
        append(tx, [note('user:w', 1), note('activity', 1), note('user:w', 2)]);
        await nextTick();
        expect(woken).toEqual([]);
      });
      await givenUp([note('user:w', 3)]);
      await nextTick();
      stop();
      expect(woken.sort()).toEqual([`activity ${before + 1} ${db.epoch}`, `user:w 2 ${db.epoch}`]);
    });

    it('tells its own listeners what a commit has appended, before the wake-ups, and nothing of what was given up', async () => {
      const told: unknown[] = [];
      const stops = [db.onAppended((events) => told.push(...events)), bus.subscribe('feed.wake', (payload) => told.push(payload))];
      const body = { text: 'the same object' };
      await commit(db, [note('user:told', body), note('user:told', 2)]);
      await givenUp([note('user:told', 3)]);
      await db.transaction(async () => {});
      await nextTick();
      for (const stop of stops) stop();
      expect(told).toEqual([{ topic: 'user:told', seq: 1, body }, { topic: 'user:told', seq: 2, body: 2 }, `user:told 2 ${db.epoch}`]);
      expect((told[0] as { body: unknown }).body).toBe(body);
    });

    it('keeps any body exactly, zero characters and half surrogates too', async () => {
      const topic = 'conversation:body';
      await fc.assert(
        fc.asyncProperty(fc.json({ stringUnit: 'binary' }), fc.constantFrom('\u0000', '\ud800', '"\\', ''), async (json, tail) => {
          const body: unknown = { value: JSON.parse(json), tail };
          const [first] = await commit(db, [note(topic, body)]);
          const [last] = await db.read((tx) => lastEvents(tx, topic, 1));
          expect(last?.seq).toBe(first?.seq);
          expect(JSON.stringify(last?.body)).toBe(JSON.stringify(body));
        }),
        { numRuns: 40 },
      );
    });

    it('reads pages, heads and the last events', async () => {
      const topic = 'user:pages';
      expect(await readAfter(db, topic, 0, 5)).toEqual({ events: [], head: 0, minSeq: 1 });
      await commit(
        db,
        Array.from({ length: 7 }, (_, n) => ({ ...note(topic, n), version: n })),
      );
      const page = await readAfter(db, topic, 2, 3);
      expect(page.events.map(({ seq, version }) => [seq, version])).toEqual([3, 4, 5].map((seq) => [seq, seq - 1]));
      expect(page).toMatchObject({ head: 7, minSeq: 1 });
      expect(Math.abs((page.events[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
      expect((await readAfter(db, topic, 7, 5)).events).toEqual([]);
      expect((await readAfter(db, topic, 0, 0)).head).toBe(7);
      expect((await db.read((tx) => lastEvents(tx, topic, 2))).map(({ seq }) => seq)).toEqual([6, 7]);
      expect(await db.read((tx) => headsOf(tx, [topic, 'user:nobody']))).toEqual(new Map([[topic, 7]]));
    });

    it('forgets what is old and says from where it remembers; a missing row is found', async () => {
      const topic = 'user:forget';
      await commit(
        db,
        [1, 2, 3, 4].map((n) => note(topic, n)),
      );
      await db.transaction((tx) => forgetBefore(tx, topic, 3));
      expect(await readAfter(db, topic, 0, 9)).toMatchObject({ head: 4, minSeq: 3, events: [{ seq: 3 }, { seq: 4 }] });
      await db.transaction((tx) => forgetBefore(tx, topic, 99));
      expect(await readAfter(db, topic, 0, 9)).toEqual({ head: 4, minSeq: 5, events: [] });
      await whole();
      await commit(
        db,
        [5, 6, 7].map((n) => note(topic, n)),
      );
      await whole();
      await expect(
        db.transaction(async (tx) => {
          await tx.sql.execute(sql`delete from event where topic = ${topic} and seq = 6`);
          throw new Error((await checkFeed(tx)).join());
        }),
      ).rejects.toThrow(topic);
    });

    it('refuses a second append, a transaction inside a transaction and a write in a snapshot', async () => {
      const twice = db.transaction(async (tx) => {
        append(tx, [note('activity', 1)]);
        await appendNow(tx, [note('activity', 2)]);
      });
      await expect(twice).rejects.toThrow('twice');
      await expect(db.transaction(() => db.ping())).rejects.toThrow('inside');
      await expect(db.snapshot((tx) => appendNow(tx, [note('activity', 1)]))).rejects.toBeInstanceOf(QueryFailed);
    });

    it('never repeats in an error what was written', async () => {
      const canary = 'canary-7f3a';
      // One after the other: the second may fail while the first is still awaited, and nobody would be there to catch it.
      const failing = [
        () => db.transaction((tx) => tx.sql.execute(sql`select ${canary}::int`)),
        () => db.transaction((tx) => tx.sql.execute(sql`insert into stream (topic, head) values (${canary}, 1), (${canary}, 2)`)),
      ];
      for (const attempt of failing) {
        const error: unknown = await attempt().catch((fault: unknown) => fault);
        expect(error).toBeInstanceOf(QueryFailed);
        expect(`${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`).not.toContain(canary);
      }
    });
  });
}
