import { newId } from '@ezri/contract';
import { createMemoryBus, lastEvents, listSessions, openDatabase, openSession, ServerBusy, type Database } from '@ezri/store';
import { openTestDatabase, startPostgres, type TestPostgres } from '@ezri/store/testing';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createLogger } from '../http/log.ts';
import { startHeartbeat, type Heartbeat } from '../node/heartbeat.ts';
import { createPresence, type Presence } from './presence.ts';

/** What comes after two real seconds and a beat or two comes within this. */
const WITHIN = { timeout: 10_000, interval: 20 };

interface TestNode {
  readonly node: Heartbeat;
  readonly presence: Presence;
  /** From now on its database refuses everything: it can write neither beats nor anything else. */
  cutOff(yes: boolean): void;
  end(): Promise<void>;
}

async function startNode(real: Database): Promise<TestNode> {
  let isCutOff = false;
  const refuse = async (): Promise<never> => Promise.reject(new ServerBusy('cut off'));
  const db = new Proxy(real, {
    get: (target, name: keyof Database) => (isCutOff && (name === 'transaction' || name === 'read') ? refuse : target[name]),
  });
  const log = createLogger('silent');
  const node = await startHeartbeat({ db, log, steadyMs: 0 });
  const presence = createPresence({ db, log, node });
  return {
    node,
    presence,
    cutOff: (yes) => void (isCutOff = yes),
    async end() {
      await presence[Symbol.asyncDispose]();
      await node[Symbol.asyncDispose]();
    },
  };
}

/** Two nodes over one database, and one session. */
async function twoNodes(dbs: readonly [Database, Database]) {
  await using building = new AsyncDisposableStack();
  const [db] = dbs;
  const id = newId();
  await db.transaction(async (tx) => openSession(tx, { id, pseudonym: 'Quiet Heron 1', avatarId: 'ezri', mode: 'text', messageCount: 0 }));
  const a = await startNode(dbs[0]);
  building.defer(async () => a.end());
  const b = await startNode(dbs[1]);
  building.defer(async () => b.end());
  const built = building.move();
  const connection = async () => (await db.read(async (tx) => listSessions(tx, 500))).find((session) => session.id === id)?.connection;
  return {
    a,
    b,
    id,
    becomes: async (wanted: string) => vi.waitFor(async () => expect(await connection()).toBe(wanted), WITHIN),
    /** Moves the session's and a node's times into the past, by the database's clock. */
    later: async (ms: number) => db.transaction(async (tx) => tx.sql.execute(`update live_session set left_at = left_at - ${ms}`)),
    silent: async (node: TestNode, ms: number) =>
      db.transaction(async (tx) => tx.sql.execute(`update node set seen_at = seen_at - ${ms} where id = '${node.node.id}'`)),
    /** Every connection that staff were told of, in order. */
    told: async () => {
      const events = await db.read(async (tx) => lastEvents(tx, 'sessions', 1_000));
      return events.filter(({ entity }) => entity === id).map(({ body }) => (body as { session: { connection: string } }).session.connection);
    },
    [Symbol.asyncDispose]: async () => built.disposeAsync(),
  };
}

describe.each(['the embedded database', 'Postgres'])('presence over two nodes on %s', (kind) => {
  const bus = createMemoryBus();
  let postgres: TestPostgres | null = null;
  let dbs: readonly [Database, Database];
  beforeAll(async () => {
    if (kind === 'Postgres') {
      postgres = await startPostgres();
      const url = await postgres.createDatabase();
      dbs = [await openDatabase({ url, bus }), await openDatabase({ url, bus })];
    } else {
      const db = await openTestDatabase(bus);
      dbs = [db, db];
    }
  });
  afterAll(async () => {
    for (const db of new Set(dbs)) await db[Symbol.asyncDispose]();
    await postgres?.[Symbol.asyncDispose]();
    await bus[Symbol.asyncDispose]();
  });

  test('connected, then away, then disconnected, then connected again; each is told once', async () => {
    await using world = await twoNodes(dbs);
    const screen = world.a.presence.watch(world.id);
    const second = world.a.presence.watch(world.id);
    await world.becomes('connected');
    screen[Symbol.dispose]();
    screen[Symbol.dispose]();
    const other = world.b.presence.watch(world.id);
    second[Symbol.dispose]();
    await world.b.node.tellOnline();
    other[Symbol.dispose]();
    await world.becomes('away');
    await world.later(30_000);
    await world.becomes('disconnected');
    using _back = world.b.presence.watch(world.id);
    await world.becomes('connected');
    expect(await world.told()).toEqual(['connected', 'away', 'disconnected', 'connected']);
  });

  test('whoever moves to another node was never away, and neither was whoever reloads', async () => {
    await using world = await twoNodes(dbs);
    world.a.presence.watch(world.id)[Symbol.dispose]();
    using _reloaded = world.a.presence.watch(world.id);
    const other = newId();
    await dbs[0].transaction(async (tx) => openSession(tx, { id: other, pseudonym: 'B', avatarId: 'ezri', mode: 'text', messageCount: 0 }));
    await world.becomes('connected');
    _reloaded[Symbol.dispose]();
    using _moved = world.b.presence.watch(world.id);
    // A screen that leaves the same node at the same moment is written as away: by then so would the first one have been.
    world.a.presence.watch(other)[Symbol.dispose]();
    const otherIs = async () => (await dbs[0].read(async (tx) => listSessions(tx, 500))).find(({ id }) => id === other)?.connection;
    await vi.waitFor(async () => expect(await otherIs()).toBe('connected'), WITHIN);
    await vi.waitFor(async () => expect(await otherIs()).toBe('away'), WITHIN);
    expect(await world.told()).toEqual(['connected']);
  });

  test('a node that goes silent is found by the other one, and takes its place again when it comes back', async () => {
    await using world = await twoNodes(dbs);
    using _screen = world.a.presence.watch(world.id);
    await world.becomes('connected');
    world.a.cutOff(true);
    await world.silent(world.a, 20_000);
    await world.becomes('away');
    expect(world.a.node.beatAgeMs()).toBeGreaterThan(0);
    world.a.cutOff(false);
    await world.becomes('connected');
    expect(await world.told()).toEqual(['connected', 'away', 'connected']);
  });

  test('the sessions of a node that ended go away and come to an end by the other one', async () => {
    await using world = await twoNodes(dbs);
    const screen = world.a.presence.watch(world.id);
    await world.becomes('connected');
    await world.a.end();
    screen[Symbol.dispose]();
    await world.becomes('away');
    await world.later(30_000);
    await world.becomes('disconnected');
    expect(await world.told()).toEqual(['connected', 'away', 'disconnected']);
  });

  test('the clock of a node does not matter, and a write that was refused is made up for', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    try {
      await using world = await twoNodes(dbs);
      world.a.cutOff(true);
      using _screen = world.a.presence.watch(world.id);
      world.a.cutOff(false);
      await world.becomes('connected');
      expect(await world.told()).toEqual(['connected']);
    } finally {
      vi.useRealTimers();
    }
  });
});
