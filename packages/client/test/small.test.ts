import { REFUSALS } from '@ezri/contract';
import { TRPCClientError } from '@trpc/client';
import { expect, test, vi } from 'vitest';
import { createConnection } from '../src/connection.ts';
import { createDrafts, DRAFT_CHARS_MAX, DRAFTS_MAX } from '../src/drafts.ts';
import { isFinal, isUnanswered, refusalOf } from '../src/refusal.ts';
import { createRing } from '../src/ring.ts';
import { upsertNewer } from '../src/upsert-newer.ts';
import { createMemoryStorage } from './memory-storage.ts';

test('a refusal is read with its reason, details, code and message', () => {
  const { message, code } = REFUSALS['crisis.alreadyAssigned'];
  const data = {
    code,
    reason: 'crisis.alreadyAssigned',
    details: { assignee: { id: '1', name: 'Ana' } },
    httpStatus: 409,
    path: 'admin.assignCrisis',
  };
  const error = TRPCClientError.from({ error: { code: -32009, message, data } });
  expect(refusalOf(error)).toEqual({ reason: 'crisis.alreadyAssigned', details: { assignee: { id: '1', name: 'Ana' } }, code, message });
  expect(isUnanswered(error)).toBe(false);
});

test.each([
  new Error('x'),
  null,
  'x',
  TRPCClientError.from(new Error('closed')),
  TRPCClientError.from({ error: { code: 1, message: 'm', data: { reason: 'no.such' } } }),
])('no refusal in %s', (error) => {
  expect(refusalOf(error)).toBeNull();
  expect(isFinal(error)).toBe(false);
});

test('an alert rings once, also after a resync, and the memory is bounded', () => {
  const ring = createRing(3);
  ring.known(['seen']);
  expect(ring.shouldRing('seen')).toBe(false);
  expect(ring.shouldRing('a')).toBe(true);
  expect(ring.shouldRing('a')).toBe(false);
  ring.known(['b', 'c']);
  expect(ring.shouldRing('a')).toBe(false);
  ring.known(['d', 'e']);
  expect(ring.shouldRing('a')).toBe(false);
  ring.known(['f', 'g', 'h']);
  expect(ring.shouldRing('a')).toBe(true);
});

test('only a newer version takes the place of an older one', () => {
  const items = [
    { id: 'a', version: 2 },
    { id: 'b', version: 1 },
  ];
  expect(upsertNewer(items, { id: 'a', version: 2 })).toBe(items);
  expect(upsertNewer(items, { id: 'a', version: 1 })).toBe(items);
  expect(upsertNewer(items, { id: 'a', version: 3 })).toEqual([{ id: 'a', version: 3 }, items[1]]);
  expect(upsertNewer(items, { id: 'c', version: 1 })).toHaveLength(3);
});

test('drafts outlive a reload, are bounded, and an unusable storage is no fault', () => {
  const storage = createMemoryStorage();
  const drafts = createDrafts(storage);
  for (let n = 0; n <= DRAFTS_MAX; n += 1) drafts.set(`c${n}`, `text ${n}`);
  drafts.set('c5', 'x'.repeat(DRAFT_CHARS_MAX + 1));
  const reloaded = createDrafts(storage);
  expect(reloaded.get('c0')).toBe('');
  expect(reloaded.get('c1')).toBe('text 1');
  expect(reloaded.get('c5')).toHaveLength(DRAFT_CHARS_MAX);
  reloaded.set('c1', '');
  expect(createDrafts(storage).get('c1')).toBe('');
  storage.full = true;
  reloaded.set('c2', 'new');
  expect(reloaded.get('c2')).toBe('new');
  reloaded.clear();
  expect(createDrafts(storage).get('c2')).toBe('');
});

test('the connection tells its listeners only what changed; catching up hides behind a lost line', () => {
  const connection = createConnection();
  const listener = vi.fn<() => void>();
  connection.subscribe(listener);
  const first = connection.catchUp();
  expect(listener).not.toHaveBeenCalled();
  connection.set({ kind: 'live' });
  expect(connection.get()).toEqual({ kind: 'catchingUp' });
  const second = connection.catchUp();
  first();
  expect(connection.get().kind).toBe('catchingUp');
  second();
  expect(connection.get().kind).toBe('live');
  connection.set({ kind: 'live' });
  connection.set({ kind: 'reconnecting', attempt: 1, retryAt: 5 });
  connection.set({ kind: 'reconnecting', attempt: 1, retryAt: 5 });
  expect(listener).toHaveBeenCalledTimes(3);
});
