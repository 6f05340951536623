import { newId } from '@ezri/contract';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  AWAY_AFTER_MS,
  beatNode,
  changeSession,
  countOnline,
  createMemoryBus,
  DISCONNECTED_AFTER_MS,
  endIdleSessions,
  historyOfHour,
  listSessions,
  markUnwatched,
  openSession,
  recordOnline,
  registerNode,
  removeDeadNodes,
  removeNode,
  resumeSession,
  rowsOf,
  settleSessions,
  staffOnline,
  unwatchSession,
  watchSession,
  type Bus,
  type Database,
  type Tx,
} from '../index.ts';
import { NODE_LEASE_MS } from './live.ts';

const MANY = 40;
const nobody = { people: [], staff: [] };

/** What nodes tell each other through the database. `open` answers one connection pool per node, all to one new database. */
export function nodeSuite(kind: string, open: (bus: Bus) => Promise<readonly [Database, Database, Database]>): void {
  describe(`nodes on ${kind}`, () => {
    const bus = createMemoryBus();
    const [a, b, c] = [newId(), newId(), newId()];
    let dbs: readonly [Database, Database, Database];
    let db: Database;
    beforeAll(async () => {
      dbs = await open(bus);
      [db] = dbs;
    });
    afterEach(async () => {
      await db.transaction((tx) => tx.sql.execute(sql`delete from watch`));
      await db.transaction((tx) => tx.sql.execute(sql`delete from node`));
      await db.transaction((tx) => tx.sql.execute(sql`delete from live_session`));
    });
    afterAll(async () => {
      for (const one of new Set(dbs)) await one[Symbol.asyncDispose]();
      await bus[Symbol.asyncDispose]();
    });
    const write = <T>(work: (tx: Tx) => Promise<T>, on: Database = db) => on.transaction(work);
    const start = async (...ids: string[]) => {
      for (const id of ids) await write((tx) => registerNode(tx, id, nobody));
    };
    const session = async () => {
      const id = newId();
      await write((tx) => openSession(tx, { id, pseudonym: 'Quiet Heron 1', avatarId: 'ezri', mode: 'text', messageCount: 0 }));
      return id;
    };
    const connections = async () => (await db.read((tx) => listSessions(tx, MANY * 2))).map(({ connection }) => connection);
    const later = (ms: number) => write((tx) => tx.sql.execute(sql`update live_session set left_at = left_at - ${ms}::bigint`));
    const silent = (id: string, ms: number) => write((tx) => tx.sql.execute(sql`update node set seen_at = seen_at - ${ms}::bigint where id = ${id}`));
    const settled = async () => (await write((tx) => settleSessions(tx, MANY))).changed;

    it('is connected as long as one of two nodes has a screen, and away once when none has', async () => {
      await start(a, b);
      const id = await session();
      expect(await write((tx) => watchSession(tx, a, id))).toMatchObject({ connection: 'connected', version: 2 });
      expect(await write((tx) => watchSession(tx, b, id))).toBeNull();
      expect(await write((tx) => unwatchSession(tx, a, id))).toBeNull();
      expect(await connections()).toEqual(['connected']);
      const away = await write((tx) => unwatchSession(tx, b, id));
      expect(away).toMatchObject({ connection: 'away', version: 3 });
      expect(away).not.toHaveProperty('leftAt');
      expect(await write((tx) => unwatchSession(tx, b, id))).toBeNull();
      await later(DISCONNECTED_AFTER_MS - AWAY_AFTER_MS - 2_000);
      expect(await settled()).toEqual([]);
      await later(2_000);
      expect(await settled()).toMatchObject([{ id, connection: 'disconnected', version: 4 }]);
      expect(await settled()).toEqual([]);
    });

    it('takes a silent node for dead when its lease has ended, and not before', async () => {
      await start(a, b);
      const id = await session();
      await write((tx) => watchSession(tx, a, id));
      await silent(a, NODE_LEASE_MS - 2_000);
      expect(await write((tx) => beatNode(tx, b, null))).toMatchObject({ kept: true, dead: false, due: false });
      expect(await write((tx) => removeDeadNodes(tx, 10))).toBe(0);
      await silent(a, 2_000);
      expect(await write((tx) => beatNode(tx, b, null))).toMatchObject({ kept: true, dead: true, due: false });
      expect(await write((tx) => removeDeadNodes(tx, 10))).toBe(1);
      expect(await write((tx) => beatNode(tx, b, null))).toMatchObject({ kept: true, dead: false, due: true });
      expect(await settled()).toMatchObject([{ id, connection: 'away' }]);
      await later(DISCONNECTED_AFTER_MS - NODE_LEASE_MS);
      expect(await settled()).toMatchObject([{ id, connection: 'disconnected' }]);
      expect(await write((tx) => beatNode(tx, a, null))).toMatchObject({ kept: false });
    });

    it('never shows as away who has moved to another node, whether the first one ended or died', async () => {
      await start(a, b, c);
      const id = await session();
      await write((tx) => watchSession(tx, a, id));
      await write((tx) => watchSession(tx, b, id));
      await write((tx) => removeNode(tx, a));
      await later(AWAY_AFTER_MS);
      expect(await settled()).toEqual([]);
      await silent(b, NODE_LEASE_MS);
      await write((tx) => watchSession(tx, c, id));
      expect(await write((tx) => removeDeadNodes(tx, 10))).toBe(1);
      expect(await settled()).toEqual([]);
      expect(await connections()).toEqual(['connected']);
      expect(await write((tx) => beatNode(tx, c, null))).toMatchObject({ due: false });
    });

    it('leaves the sessions of a node that ended to the others, from that moment on', async () => {
      await start(a, b);
      const id = await session();
      await write((tx) => watchSession(tx, a, id));
      await silent(a, 5_000);
      await write((tx) => removeNode(tx, a));
      expect(await settled()).toEqual([]);
      await later(AWAY_AFTER_MS);
      expect(await settled()).toMatchObject([{ connection: 'away' }]);
    });

    it('writes the truth, whichever of two nodes comes first: one screen goes while another comes', async () => {
      await start(a, b);
      for (let n = 0; n < MANY; n += 1) {
        const id = await session();
        await write((tx) => watchSession(tx, a, id));
        const going = write((tx) => unwatchSession(tx, a, id), dbs[0]);
        await Promise.all([going, write((tx) => watchSession(tx, b, id), dbs[1])]);
      }
      expect(new Set(await connections())).toEqual(new Set(['connected']));
    });

    it('has every session settled once, however many nodes sweep at the same moment', async () => {
      await start(a, b, c);
      for (let n = 0; n < MANY; n += 1) await write(async (tx) => watchSession(tx, a, await newSession(tx)));
      await silent(a, NODE_LEASE_MS + DISCONNECTED_AFTER_MS);
      const removed = await Promise.all(dbs.map((on) => write((tx) => removeDeadNodes(tx, 10), on)));
      expect(removed.sort()).toEqual([0, 0, 1]);
      const swept = await Promise.all(dbs.map((on) => write((tx) => settleSessions(tx, MANY), on)));
      const ids = swept.flatMap(({ changed }) => changed.map(({ id }) => id));
      expect([ids.length, new Set(ids).size]).toEqual([MANY, MANY]);
      await write((tx) => tx.sql.execute(sql`update live_session set updated_at = updated_at - 60000`));
      const ended = await Promise.all(dbs.map((on) => write((tx) => endIdleSessions(tx, 30_000, MANY), on)));
      expect([ended.flat().length, new Set(ended.flat().map(({ id }) => id)).size]).toEqual([MANY, MANY]);
    });

    it('counts a person with devices on two nodes once, and nobody of a dead node', async () => {
      const [person, guest, helper] = [newId(), newId(), newId()];
      await start(a, b);
      await write((tx) => beatNode(tx, a, { people: [person], staff: [helper] }));
      await write((tx) => beatNode(tx, b, { people: [person, guest], staff: [] }));
      await write((tx) => beatNode(tx, b, null));
      expect(await db.read(countOnline)).toEqual({ people: 2, staff: 1 });
      expect(await db.read(staffOnline)).toEqual(new Set([helper]));
      await write(recordOnline);
      await silent(b, NODE_LEASE_MS);
      expect(await db.read(countOnline)).toEqual({ people: 1, staff: 1 });
      await write(recordOnline);
      expect((await db.read(historyOfHour)).at(-1)).toMatchObject({ online: 2 });
      await silent(a, NODE_LEASE_MS);
      expect(await db.read(staffOnline)).toEqual(new Set());
    });

    it('looks again at a session that began anew, and finds what a fault left behind', async () => {
      await start(a);
      const [watched, left] = [await session(), await session()];
      await write((tx) => watchSession(tx, a, watched));
      for (const id of [watched, left]) {
        await write((tx) => changeSession(tx, id, { ended: true }));
        expect(await write((tx) => resumeSession(tx, id, { messages: 1, level: 0, state: 'thinking' }))).toMatchObject({ connection: 'connected' });
      }
      await later(AWAY_AFTER_MS);
      expect(await settled()).toMatchObject([{ id: left, connection: 'away' }]);
      await write((tx) => tx.sql.execute(sql`delete from node`));
      await write((tx) => markUnwatched(tx, MANY));
      expect(await db.read((tx) => rowsOf(tx, sql`select * from watch`))).toEqual([]);
      await later(AWAY_AFTER_MS);
      expect(await settled()).toMatchObject([{ id: watched, connection: 'away' }]);
    });

    async function newSession(tx: Tx): Promise<string> {
      return (await openSession(tx, { id: newId(), pseudonym: 'Quiet Heron 1', avatarId: 'ezri', mode: 'text', messageCount: 0 })).id;
    }
  });
}
