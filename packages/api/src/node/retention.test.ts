import { createFeedHub } from '@ezri/fanout';
import { append, checkFeed, createFeedSource, createMemoryBus, openDatabase, readAfter, type Bus, type Database } from '@ezri/store';
import { openTestDatabase, startPostgres } from '@ezri/store/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { createLogger } from '../http/log.ts';
import { createRetention, EVENT_RETENTION_MS } from './retention.ts';

const log = createLogger('silent');
const TOPIC = 'conversation:kept';
const [OLD, YOUNG] = [1_500, 3];

const stack = new AsyncDisposableStack();
afterAll(async () => stack.disposeAsync());

/** One pool per node, all to one new database. */
const OPEN = {
  async embedded(bus: Bus) {
    const db = stack.use(await openTestDatabase(bus));
    return [db, db, db];
  },
  async postgres(bus: Bus) {
    const url = await stack.use(await startPostgres()).createDatabase();
    return [stack.use(await openDatabase({ url, bus })), stack.use(await openDatabase({ url, bus })), stack.use(await openDatabase({ url, bus }))];
  },
};

async function fill(db: Database, count: number, topic: typeof TOPIC | 'crisis' = TOPIC): Promise<void> {
  const events = Array.from({ length: count }, () => ({ topic, type: 'heartbeat', entity: 'e', body: { type: 'noted' } }));
  await db.transaction(async (tx) => append(tx, events));
}

describe.each(['embedded', 'postgres'] as const)('retention on %s', (kind) => {
  test('three nodes forget what is old at the same time; a follower from before is reset, one who kept up is not, and no number is missing', async () => {
    const bus = stack.use(createMemoryBus());
    const dbs = await OPEN[kind](bus);
    const [db] = dbs;
    if (db === undefined) throw new Error('no database');
    await fill(db, OLD);
    await fill(db, OLD, 'crisis');
    await db.transaction(async (tx) => tx.sql.execute(`update event set created_at = created_at - ${EVENT_RETENTION_MS}`));
    await fill(db, YOUNG);

    await Promise.all(
      dbs.map(async (one) => {
        await using retention = createRetention({ db: one, log, random: () => 1 });
        await retention.sweep();
      }),
    );
    expect(await readAfter(db, TOPIC, 0, 0)).toMatchObject({ head: OLD + YOUNG, minSeq: OLD + 1 });
    expect(await readAfter(db, 'crisis', 0, 0)).toMatchObject({ head: OLD, minSeq: OLD + 1 });
    expect(await db.read(checkFeed)).toEqual([]);

    await using hub = createFeedHub(createFeedSource(db, bus));
    const first = async (seq: number) => {
      const ended = new AbortController();
      const events = hub.follow(TOPIC, { after: { epoch: db.epoch, seq }, signal: ended.signal })[Symbol.asyncIterator]();
      const { value } = await events.next();
      ended.abort();
      await events.return?.();
      return value?.slice(0, 2);
    };
    expect(await first(5)).toEqual([`${db.epoch}.${OLD + YOUNG}`, { type: 'reset' }]);
    expect(await first(OLD)).toEqual([`${db.epoch}.${OLD + 1}`, { type: 'noted' }]);
  });
});
