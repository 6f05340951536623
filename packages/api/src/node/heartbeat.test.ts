import { newId, type Role } from '@ezri/contract';
import { countOnline, createMemoryBus, ServerBusy, staffOnline, type Database } from '@ezri/store';
import { openTestDatabase } from '@ezri/store/testing';
import { expect, test, vi } from 'vitest';
import { createLogger } from '../http/log.ts';
import { BEAT_EVERY_MS, startHeartbeat } from './heartbeat.ts';

const log = createLogger('silent');
const WITHIN = { timeout: 4 * BEAT_EVERY_MS, interval: 20 };

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
  const state = { away: false };
  const refuse = async (): Promise<never> => Promise.reject(new ServerBusy('away'));
  const db = new Proxy(real, { get: (target, name: keyof Database) => (state.away && name === 'transaction' ? refuse : target[name]) });
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
