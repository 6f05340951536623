import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { setImmediate as nextTick } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { append, checkFeed, cursorOf, forgetBefore, headOf, headsOf, lastEvents, readAfter, rowsOf, type Bus, type Database } from '../index.ts';
import { commit, giveUp, note } from './note.fixture.ts';
import { suiteDatabase } from './suite-database.fixture.ts';

/** What the feed promises, over any database. */
export function feedSuite(kind: string, open: (bus: Bus) => Promise<Database>): void {
  describe(`feed on ${kind}`, () => {
    const own = suiteDatabase(open);
    const { whole, write } = own;
    beforeAll(async () => write(sql`create table fact (n int)`));

    it('gives a snapshot and a cursor with nothing between them', async () => {
      const topic = 'conversation:snapshot';
      let writing = true;
      const writer = async () => {
        for (let n = 0; n < 40; n += 1) {
          await own.db.transaction(async (tx) => {
            await tx.sql.execute(sql`insert into fact values (${n})`);
            append(tx, [note(topic, n)]);
          });
        }
      };
      const reader = async () => {
        let looks = 0;
        while (writing) {
          const [rows, cursor] = await own.db.snapshot(async (tx) => {
            const [row] = await rowsOf<{ count: number }>(tx, sql`select count(*)::int as count from fact`);
            await nextTick();
            return [row?.count, await cursorOf(tx, topic)] as const;
          });
          expect(cursor).toBe(`${own.db.epoch}.${rows}`);
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
      const stop = own.bus.subscribe('feed.wake', (payload) => woken.push(payload));
      const before = await own.db.read(async (tx) => headOf(tx, 'activity'));
      await own.db.transaction(async (tx) => {
        append(tx, [note('user:w', 1), note('activity', 1), note('user:w', 2)]);
        await nextTick();
        expect(woken).toEqual([]);
      });
      await expect(giveUp(own.db, [note('user:w', 3)])).rejects.toThrow('changed my mind');
      await nextTick();
      stop();
      expect(woken.sort()).toEqual([`activity ${before + 1} ${own.db.epoch}`, `user:w 2 ${own.db.epoch}`]);
    });

    it('tells its own listeners what a commit has appended, before the wake-ups, and nothing of what was given up', async () => {
      const told: unknown[] = [];
      const stops = [own.db.onAppended((events) => told.push(...events)), own.bus.subscribe('feed.wake', (payload) => told.push(payload))];
      const body = { text: 'the same object' };
      await commit(own.db, [note('user:told', body), note('user:told', 2)]);
      await expect(giveUp(own.db, [note('user:told', 3)])).rejects.toThrow('changed my mind');
      await own.db.transaction(async () => {});
      await nextTick();
      for (const stop of stops) stop();
      expect(told).toEqual([
        { topic: 'user:told', seq: 1, body, json: '{"text":"the same object"}' },
        { topic: 'user:told', seq: 2, body: 2, json: '2' },
        `user:told 2 ${own.db.epoch}`,
      ]);
      expect((told[0] as { body: unknown }).body).toBe(body);
    });

    it('keeps any body exactly, zero characters and half surrogates too', async () => {
      const topic = 'conversation:body';
      await fc.assert(
        fc.asyncProperty(fc.json({ stringUnit: 'binary' }), fc.constantFrom('\u0000', '\ud800', '"\\', ''), async (json, tail) => {
          const body: unknown = { value: JSON.parse(json), tail };
          const [first] = await commit(own.db, [note(topic, body)]);
          const [last] = await own.db.read((tx) => lastEvents(tx, topic, 1));
          expect(last?.seq).toBe(first?.seq);
          expect(JSON.stringify(last?.body)).toBe(JSON.stringify(body));
        }),
        { numRuns: 40 },
      );
    });

    it('reads pages, heads and the last events', async () => {
      const topic = 'user:pages';
      expect(await readAfter(own.db, topic, 0, 5)).toEqual({ events: [], head: 0, minSeq: 1 });
      await commit(
        own.db,
        Array.from({ length: 7 }, (_, n) => ({ ...note(topic, n), version: n })),
      );
      const page = await readAfter(own.db, topic, 2, 3);
      expect(page.events.map(({ seq, version }) => [seq, version])).toEqual([3, 4, 5].map((seq) => [seq, seq - 1]));
      expect(page).toMatchObject({ head: 7, minSeq: 1 });
      expect(Math.abs((page.events[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
      expect((await readAfter(own.db, topic, 7, 5)).events).toEqual([]);
      expect((await readAfter(own.db, topic, 0, 0)).head).toBe(7);
      expect((await own.db.read((tx) => lastEvents(tx, topic, 2))).map(({ seq }) => seq)).toEqual([6, 7]);
      expect(await own.db.read((tx) => headsOf(tx, [topic, 'user:nobody']))).toEqual(new Map([[topic, 7]]));
    });

    it('forgets what is old and says from where it remembers; a missing row is found', async () => {
      const topic = 'user:forget';
      await commit(
        own.db,
        [1, 2, 3, 4].map((n) => note(topic, n)),
      );
      await own.db.transaction((tx) => forgetBefore(tx, topic, 3));
      expect(await readAfter(own.db, topic, 0, 9)).toMatchObject({ head: 4, minSeq: 3, events: [{ seq: 3 }, { seq: 4 }] });
      await own.db.transaction((tx) => forgetBefore(tx, topic, 99));
      expect(await readAfter(own.db, topic, 0, 9)).toEqual({ head: 4, minSeq: 5, events: [] });
      await whole();
      await commit(
        own.db,
        [5, 6, 7].map((n) => note(topic, n)),
      );
      await whole();
      await expect(
        own.db.transaction(async (tx) => {
          await tx.sql.execute(sql`delete from event where topic = ${topic} and seq = 6`);
          throw new Error((await checkFeed(tx)).join());
        }),
      ).rejects.toThrow(topic);
    });
  });
}
