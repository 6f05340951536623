import { newId } from '@ezri/contract';
import { createMemoryBus, insertAccount, insertConversation, lastEvents, listSessions, openDatabase, openSession } from '@ezri/store';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLogger } from '../http/log.ts';
import { AWAY_AFTER_MS, DISCONNECTED_AFTER_MS, createPresence } from './presence.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

/** Writes are queued in the database: so many reads later they are done, or never will be. */
const READS_MAX = 50;

async function sessionOnScreen() {
  vi.useRealTimers();
  const db = await openDatabase({ bus: createMemoryBus() });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const [accountId, id] = [newId(), newId()];
  await db.transaction(async (tx) => {
    await insertAccount(tx, { id: accountId, email: 'a@people.example', name: 'A', role: 'user', passwordHash: 'none', pseudonym: 'Quiet Heron 1' });
    await insertConversation(tx, { id, accountId, avatarId: 'ezri', mode: 'text', title: 'Test' });
    await openSession(tx, { id, pseudonym: 'Quiet Heron 1', avatarId: 'ezri', mode: 'text', messageCount: 0 });
  });
  const presence = createPresence({ db, log: createLogger('silent') });
  const connection = async () => (await db.read(async (tx) => listSessions(tx, 10)))[0]?.connection;
  const becomes = async (wanted: string) => {
    for (let reads = 0; reads < READS_MAX && (await connection()) !== wanted; reads += 1);
    return connection();
  };
  return {
    db,
    presence,
    id,
    becomes,
    events: async () =>
      (await db.read(async (tx) => lastEvents(tx, 'sessions', 100))).map(
        ({ body }) => (body as { session: { connection: string } }).session.connection,
      ),
    async [Symbol.asyncDispose]() {
      await presence[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
  };
}

test('connected, then away, then disconnected, then connected again; each is told once', async () => {
  await using session = await sessionOnScreen();
  const { presence, id, becomes } = session;
  const screen = presence.watch(id);
  expect(await becomes('connected')).toBe('connected');
  screen[Symbol.dispose]();
  vi.advanceTimersByTime(AWAY_AFTER_MS - 1);
  expect(await becomes('connected')).toBe('connected');
  vi.advanceTimersByTime(1);
  expect(await becomes('away')).toBe('away');
  vi.advanceTimersByTime(DISCONNECTED_AFTER_MS - AWAY_AFTER_MS - 1);
  expect(await becomes('away')).toBe('away');
  vi.advanceTimersByTime(1);
  expect(await becomes('disconnected')).toBe('disconnected');
  using _back = presence.watch(id);
  expect(await becomes('connected')).toBe('connected');
  expect((await session.events()).slice(-3)).toEqual(['away', 'disconnected', 'connected']);
});

test('a reload is no news: a screen that is back before the moment is over was never away', async () => {
  await using session = await sessionOnScreen();
  const { presence, id, becomes } = session;
  presence.watch(id)[Symbol.dispose]();
  vi.advanceTimersByTime(AWAY_AFTER_MS - 1);
  using _back = presence.watch(id);
  vi.advanceTimersByTime(DISCONNECTED_AFTER_MS);
  expect(await becomes('connected')).toBe('connected');
  expect(await session.events()).not.toContain('away');
});

test('as long as one of two screens is there, the session is connected', async () => {
  await using session = await sessionOnScreen();
  const { presence, id, becomes } = session;
  const [laptop, phone] = [presence.watch(id), presence.watch(id)];
  laptop[Symbol.dispose]();
  laptop[Symbol.dispose]();
  vi.advanceTimersByTime(DISCONNECTED_AFTER_MS);
  expect(await becomes('connected')).toBe('connected');
  phone[Symbol.dispose]();
  vi.advanceTimersByTime(AWAY_AFTER_MS);
  expect(await becomes('away')).toBe('away');
});
