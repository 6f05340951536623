import { setImmediate as nextTick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { appendNow, readAfter, type Bus, type Database, type NewEvent } from '../index.ts';
import { commit, note } from './note.fixture.ts';
import { suiteDatabase } from './suite-database.fixture.ts';

const WRITERS = 16;
const EACH = 25;

/** The numbers that the feed gives to many who write at once, over any database. */
export function numbersSuite(kind: string, open: (bus: Bus) => Promise<Database>): void {
  describe(`numbers on ${kind}`, () => {
    const own = suiteDatabase(open);
    const { whole } = own;
    const numbered = async (now: boolean, events: readonly NewEvent[]) =>
      now ? own.db.transaction((tx) => appendNow(tx, events)) : commit(own.db, events);

    it('numbers what is appended to several topics, in turns and by writers who name them in opposite orders', async () => {
      const orders = [
        ['user:a', 'user:b', 'user:a'],
        ['user:b', 'user:a', 'user:b'],
      ] as const;
      const given = await Promise.all(
        Array.from({ length: WRITERS * EACH }, async (_, n) =>
          numbered(
            n % 3 === 0,
            (orders[n % 2] ?? orders[0]).map((topic) => note(topic, n)),
          ),
        ),
      );
      for (const numbers of given) {
        const [first, between, last] = numbers.map(({ seq }) => seq);
        expect([last, numbers[0]?.topic, numbers[1]?.topic]).toEqual([
          (first ?? 0) + 1,
          numbers[2]?.topic,
          numbers[0]?.topic === 'user:a' ? 'user:b' : 'user:a',
        ]);
        expect(between).toBeGreaterThan(0);
      }
      for (const topic of ['user:a', 'user:b'])
        expect(
          given
            .flat()
            .filter((place) => place.topic === topic)
            .map(({ seq }) => seq)
            .toSorted((a, b) => a - b),
        ).toEqual(Array.from({ length: (WRITERS * EACH * 3) / 2 }, (_, at) => at + 1));
      await whole();
    });

    it('numbers concurrent writers without a gap, and a follower misses none', async () => {
      const seen: number[] = [];
      let reading = Promise.resolve();
      const follow = () => {
        reading = reading.then(async () => {
          const { events } = await readAfter(own.db, 'crisis', seen.at(-1) ?? 0, 1_000);
          seen.push(...events.map(({ seq }) => seq));
        });
      };
      const stop = own.bus.subscribe('feed.wake', (payload) => payload.startsWith('crisis ') && follow());
      const given = await Promise.all(
        Array.from({ length: WRITERS }, async (_, writer) => {
          const numbers: number[] = [];
          for (let n = 0; n < EACH; n += 1) {
            const events = [note(`user:${writer % 3}`, n), note('crisis', { writer, n }), note('crisis', 'second')];
            numbers.push(...(await commit(own.db, events)).filter(({ topic }) => topic === 'crisis').map(({ seq }) => seq));
          }
          return numbers;
        }),
      );
      await nextTick();
      stop();
      await reading;
      const all = Array.from({ length: WRITERS * EACH * 2 }, (_, index) => index + 1);
      expect(given.flat().sort((a, b) => a - b)).toEqual(all);
      expect(seen).toEqual(all);
      await whole();
    });
  });
}
