import { newId, type Role } from '@ezri/contract';
import { countOnline, createMemoryBus, NODE_LEASE_MS, registerNode, ServerBusy, staffOnline, type Database } from '@ezri/store';
import { openTestDatabase } from '@ezri/store/testing';
import { expect, test, vi } from 'vitest';
import { createLogger } from '../http/log.ts';
import { BEAT_EVERY_MS, startHeartbeat } from './heartbeat.ts';

const log = createLogger('silent');
const WITHIN = { timeout: 4 * BEAT_EVERY_MS, interval: 20 };

/** `real`, which refuses to write while `state.away`. */
function breakable(real: Database) {
  const state = { away: false };
  const refuse = async (): Promise<never> => Promise.reject(new ServerBusy('away'));
  const db = new Proxy(real, { get: (target, name: keyof Database) => (state.away && name === 'transaction' ? refuse : target[name]) });
  return { db, state };
}

test('an account with sockets on two nodes counts once, until the last of them is closed', async () => {
  await using db = await openTestDatabase(createMemoryBus());
  await using a = await startHeartbeat({ db, log });
  await using b = await startHeartbeat({ db, log });
  const socket = (role: Role, accountId = newId()) => ({ socketId: newId(), accountId, role });
  const person = newId();
  const [laptop, phone, helper] = [socket('user', person), socket('user', person), socket('admin')];
  a.socketOpened(laptop);
  a.socketOpened(helper);
  b.socketOpened(phone);
  await Promise.all([a.tellOnline(), b.tellOnline()]);
  expect(await db.read(countOnline)).toEqual({ people: 1, staff: 1 });
  expect(await db.read(staffOnline)).toEqual(new Set([helper.accountId]));
  a.socketClosed(laptop);
  a.socketClosed(helper);
  await a.tellOnline();
  expect(await db.read(countOnline)).toEqual({ people: 1, staff: 0 });
  b.socketClosed(phone);
  // Without being asked to, too: with the next beat.
  await vi.waitFor(async () => expect(await db.read(countOnline)).toEqual({ people: 0, staff: 0 }), WITHIN);
});

test('who is online on a node that has ended is online no more', async () => {
  await using db = await openTestDatabase(createMemoryBus());
  const node = await startHeartbeat({ db, log });
  node.socketOpened({ socketId: newId(), accountId: newId(), role: 'user' });
  await node.tellOnline();
  expect(await db.read(countOnline)).toEqual({ people: 1, staff: 0 });
  await node[Symbol.asyncDispose]();
  expect(await db.read(countOnline)).toEqual({ people: 0, staff: 0 });
});

test('the last beat grows old while the database refuses it, and a node that was taken for dead tells all again', async () => {
  await using real = await openTestDatabase(createMemoryBus());
  const { db, state } = breakable(real);
  await using node = await startHeartbeat({ db, log });
  const returns: boolean[] = [];
  node.onBeat(({ returned }) => void returns.push(returned));
  node.socketOpened({ socketId: newId(), accountId: newId(), role: 'user' });
  await node.tellOnline();
  state.away = true;
  await vi.waitFor(() => expect(node.beatAgeMs()).toBeGreaterThan(BEAT_EVERY_MS + 500), WITHIN);
  await real.transaction(async (tx) => tx.sql.execute('delete from node'));
  state.away = false;
  await vi.waitFor(async () => expect(await real.read(countOnline)).toEqual({ people: 1, staff: 0 }), WITHIN);
  expect(returns.at(-1)).toBe(true);
  expect(node.beatAgeMs()).toBeLessThan(BEAT_EVERY_MS);
});

test('calls another node dead only after a lease of beats of its own, and not at once after an outage', async () => {
  await using real = await openTestDatabase(createMemoryBus());
  const silent = newId();
  await real.transaction(async (tx) => registerNode(tx, silent, { people: [], staff: [] }));
  await real.transaction(async (tx) => tx.sql.execute(`update node set seen_at = seen_at - ${2 * NODE_LEASE_MS}`));
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] });
  try {
    const { db, state } = breakable(real);
    await using node = await startHeartbeat({ db, log });
    let dead: boolean | null = null;
    node.onBeat((heard) => void (dead = heard.dead));
    const after = async (ms: number) => {
      vi.advanceTimersByTime(ms);
      node.socketOpened({ socketId: newId(), accountId: newId(), role: 'user' });
      await node.tellOnline();
      return dead;
    };
    for (let ms = 0; ms < NODE_LEASE_MS - BEAT_EVERY_MS; ms += BEAT_EVERY_MS) expect(await after(BEAT_EVERY_MS)).toBe(false);
    expect(await after(BEAT_EVERY_MS)).toBe(true);
    state.away = true;
    await expect(after(NODE_LEASE_MS)).rejects.toThrow(ServerBusy);
    state.away = false;
    expect(await after(0)).toBe(false);
    for (let ms = 0; ms < NODE_LEASE_MS; ms += BEAT_EVERY_MS) await after(BEAT_EVERY_MS);
    expect(dead).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
