import type { Database, LiveLogin } from '@ezri/store';
import { expect, test } from 'vitest';
import { createLogins, LATE_MS, LOGINS_PER_READ } from './logins.ts';

/** A store whose reads end when the test says so. Each takes `outcome`: what it finds, or why it fails. */
function heldStore() {
  const reads: PromiseWithResolvers<Map<string, LiveLogin>>[] = [];
  const db: Pick<Database, 'read'> = {
    async read<T>() {
      const read = Promise.withResolvers<Map<string, LiveLogin>>();
      reads.push(read);
      return (await read.promise) as T;
    },
  };
  return { db, reads };
}
const login = (sessionId: string): LiveLogin => ({ sessionId, accountId: 'a', role: 'user', name: '', email: '', pseudonym: '', quietMs: 0 });

test('all who ask in one turn of the event loop share one read', async () => {
  const { db, reads } = heldStore();
  const logins = createLogins(db);
  const asked = [logins.byId('one'), logins.byId('two')];
  await expect.poll(() => reads.length).toBe(1);
  reads[0]?.resolve(new Map(['one', 'two'].map((id) => [id, login(id)])));
  expect(await Promise.all(asked)).toEqual([login('one'), login('two')]);
  expect(reads).toHaveLength(1);
});

test('whoever asks while a read is under way shares the next one, and gets nothing that was read before', async () => {
  const { db, reads } = heldStore();
  const logins = createLogins(db);
  const first = logins.byId('one');
  await expect.poll(() => reads.length).toBe(1);
  const others = Array.from({ length: LOGINS_PER_READ }, () => logins.byId('one'));
  const last = logins.byId('two');
  reads[0]?.resolve(new Map([['one', login('one')]]));
  expect(await first).toEqual(login('one'));
  // The session ended in between.
  await expect.poll(() => reads.length).toBe(2);
  reads[1]?.resolve(new Map());
  expect(new Set(await Promise.all(others))).toEqual(new Set([null]));
  await expect.poll(() => reads.length).toBe(3);
  reads[2]?.resolve(new Map([['two', login('two')]]));
  expect(await last).toEqual(login('two'));
});

test('a read that fails is the answer to those who waited for it, and to nobody else', async () => {
  const { db, reads } = heldStore();
  const logins = createLogins(db);
  const first = logins.byId('one');
  await expect.poll(() => reads.length).toBe(1);
  const second = logins.byId('one');
  reads[0]?.reject(new Error('away'));
  await expect(first).rejects.toThrow('away');
  await expect.poll(() => reads.length).toBe(2);
  reads[1]?.resolve(new Map([['one', login('one')]]));
  expect(await second).toEqual(login('one'));
});

test('a read that gets no answer holds up those who came with it, and not those behind', async () => {
  const { db, reads } = heldStore();
  const logins = createLogins(db);
  const stuck = logins.byId('one');
  await expect.poll(() => reads.length).toBe(1);
  const behind = logins.byId('two');
  await expect.poll(() => reads.length, { timeout: 10 * LATE_MS }).toBe(2);
  reads[1]?.resolve(new Map([['two', login('two')]]));
  expect(await behind).toEqual(login('two'));
  reads[0]?.reject(new Error('no answer'));
  await expect(stuck).rejects.toThrow('no answer');
  const after = logins.byId('three');
  await expect.poll(() => reads.length).toBe(3);
  reads[2]?.resolve(new Map([['three', login('three')]]));
  expect(await after).toEqual(login('three'));
});
