import { newId } from '@ezri/contract';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  append,
  appendNow,
  appendMessages,
  checkFeed,
  createMemoryBus,
  forgetAnswers,
  forgetBefore,
  forgetSessions,
  insertAccount,
  insertConversation,
  insertSession,
  oldEvents,
  oweReply,
  readAfter,
  rememberAnswer,
  rowsOf,
  takeOrphans,
  takeOwed,
  type Bus,
  type Database,
  type Topic,
  type Tx,
} from '../index.ts';

const DAY_MS = 24 * 60 * 60_000;
const MANY = 1_200;

/** What nodes drop or take over in turns. `open` answers one connection pool per node, all to one new database. */
export function keepingSuite(kind: string, open: (bus: Bus) => Promise<readonly [Database, Database, Database]>): void {
  describe(`what nodes keep and take over, on ${kind}`, () => {
    const bus = createMemoryBus();
    let dbs: readonly [Database, Database, Database];
    let db: Database;
    beforeAll(async () => {
      dbs = await open(bus);
      [db] = dbs;
    });
    afterAll(async () => {
      for (const one of new Set(dbs)) await one[Symbol.asyncDispose]();
      await bus[Symbol.asyncDispose]();
    });
    const write = <T>(work: (tx: Tx) => Promise<T>, on: Database = db) => on.transaction(work);
    const run = (statement: ReturnType<typeof sql>) => write((tx) => tx.sql.execute(statement));
    const fill = (topic: Topic, count: number) =>
      write(async (tx) =>
        append(
          tx,
          Array.from({ length: count }, (_, n) => ({ topic, type: 'noted', entity: 'e', body: n })),
        ),
      );
    const account = async () => {
      const id = newId();
      await write((tx) =>
        insertAccount(tx, { id, email: `${id}@people.example`, name: 'A', role: 'user', passwordHash: 'none', pseudonym: `Quiet Heron ${id}` }),
      );
      return id;
    };

    it('finds what is old, in bounded pieces, and never passes what is younger', async () => {
      await fill('user:old', MANY);
      await fill('user:young', 3);
      await fill('user:mixed', 5);
      await run(sql`update event set created_at = created_at - ${31 * DAY_MS} where topic = 'user:old'`);
      // The clock once went back: 4 seems older than 3.
      await run(sql`update event set created_at = created_at - ${31 * DAY_MS} where topic = 'user:mixed' and seq in (1, 2, 4)`);
      const look = (after: string, limit: number) => db.read((tx) => oldEvents(tx, after, 30 * DAY_MS, limit));
      expect(await look('user:', 2)).toEqual({
        old: [
          { topic: 'user:mixed', before: 3 },
          { topic: 'user:old', before: 1_001 },
        ],
        next: 'user:old',
      });
      for (const { topic, before } of (await look('', 100)).old) await write((tx) => forgetBefore(tx, topic, before));
      expect(await look('', 100)).toEqual({ old: [{ topic: 'user:old', before: MANY + 1 }], next: null });
      await write((tx) => forgetBefore(tx, 'user:old', MANY + 1));
      expect(await look('', 100)).toEqual({ old: [], next: null });
      expect(await readAfter(db, 'user:old', 0, 9)).toEqual({ events: [], head: MANY, minSeq: MANY + 1 });
      expect((await readAfter(db, 'user:mixed', 0, 9)).events.map(({ seq }) => seq)).toEqual([3, 4, 5]);
      expect((await readAfter(db, 'user:young', 0, 9)).minSeq).toBe(1);
      expect(await db.read(checkFeed)).toEqual([]);
      expect(await write((tx) => appendNow(tx, [{ topic: 'user:old', type: 'noted', entity: 'e', body: 0 }]))).toEqual([
        { topic: 'user:old', seq: MANY + 1 },
      ]);
      expect(await db.read(checkFeed)).toEqual([]);
    });

    it('drops answers and sign-ins that are long over, and no others', async () => {
      const id = await account();
      const [old, young] = [newId(), newId()];
      for (const key of [old, young]) await write((tx) => rememberAnswer(tx, id, key, 'r', {}));
      await run(sql`update idempotency set created_at = created_at - ${31 * DAY_MS} where key = ${old}`);
      expect(await write((tx) => forgetAnswers(tx, 30 * DAY_MS, 10))).toBe(1);
      expect(await db.read((tx) => rowsOf(tx, sql`select key from idempotency`))).toEqual([{ key: young }]);
      const [over, revoked, justOver, open] = [newId(), newId(), newId(), newId()];
      for (const session of [over, revoked, justOver, open]) {
        const row = { id: session, accountId: id, tokenHash: null, proof: 'token' as const, userAgent: 'test', lifeMs: 60_000 };
        await write((tx) => insertSession(tx, row));
      }
      await run(sql`update session set expires_at = expires_at - ${2 * DAY_MS} where id = ${over}`);
      await run(sql`update session set revoked_at = created_at - ${2 * DAY_MS} where id = ${revoked}`);
      await run(sql`update session set expires_at = created_at - 1000 where id = ${justOver}`);
      expect(await write((tx) => forgetSessions(tx, 1))).toBe(1);
      expect(await write((tx) => forgetSessions(tx, 10))).toBe(1);
      const kept = await db.read((tx) => rowsOf<{ id: string }>(tx, sql`select id from session`));
      expect(new Set(kept.map((row) => row.id))).toEqual(new Set([justOver, open]));
    });

    it('hands out each orphaned and each owed reply once, however many nodes ask at the same moment', async () => {
      const id = await account();
      const conversations: string[] = [];
      for (let n = 0; n < 20; n += 1) {
        const conversationId = newId();
        conversations.push(conversationId);
        await write(async (tx) => {
          await insertConversation(tx, { id: conversationId, accountId: id, avatarId: 'ezri', mode: 'text', title: 'Test' });
          const messageId = newId();
          const said = { author: 'person' as const, status: 'complete' as const, inReplyTo: null, screening: 'done' as const, assessment: null };
          await appendMessages(tx, conversationId, [{ id: messageId, text: 'hello', ...said }]);
          await oweReply(tx, { id: newId(), conversationId, inReplyTo: messageId });
        });
      }
      const owed = (await Promise.all(dbs.map((on) => write((tx) => takeOwed(tx, 60_000, 50), on)))).flat();
      expect(owed.sort()).toEqual(conversations.sort());
      await run(sql`update reply set lease_until = lease_until - 61000`);
      expect((await write((tx) => takeOwed(tx, 60_000, 50))).length).toBe(conversations.length);
      await run(sql`update reply set state = 'running', owner = 'gone', lease_until = lease_until - 120000`);
      expect(await write((tx) => takeOwed(tx, 60_000, 50))).toEqual([]);
      const orphans = (await Promise.all(dbs.map((on, n) => write((tx) => takeOrphans(tx, `node ${n}`, 10_000, 50), on)))).flat();
      expect(orphans.map(({ conversationId }) => conversationId).sort()).toEqual(conversations);
      expect(await write((tx) => takeOrphans(tx, 'late', 10_000, 50))).toEqual([]);
    });
  });
}
