import { expect, test } from 'vitest';
import { SOCKET_RECHECK_BATCH, SOCKET_RECHECK_MS, SOCKETS_OVERALL } from '../limits.ts';
import { createRecheck, RECHECK_LOOKS } from './recheck.ts';

/** A right that was taken away ends within so long, also when no word of it came over the bus . */
const REVOKED_WITHIN_MS = 30_000;
const settled = async () => new Promise((resolve) => setImmediate(resolve));

test('F26: on a node that is full, each socket is looked at in time', async () => {
  const sockets = Array.from({ length: SOCKETS_OVERALL }, (_, n) => n);
  const seen = new Set<number>();
  await using recheck = createRecheck(
    () => sockets,
    SOCKET_RECHECK_BATCH,
    async (batch) => batch.forEach((socket) => seen.add(socket)),
  );
  for (let at = SOCKET_RECHECK_MS; at < REVOKED_WITHIN_MS; at += SOCKET_RECHECK_MS) {
    recheck.look();
    await settled();
  }
  expect(seen.size).toBe(SOCKETS_OVERALL);
  expect(RECHECK_LOOKS * SOCKET_RECHECK_MS).toBeLessThan(REVOKED_WITHIN_MS);
});

test('it goes round, also while some leave and others arrive', async () => {
  let sockets = [1, 2, 3, 4, 5];
  const batches: (readonly number[])[] = [];
  await using recheck = createRecheck(
    () => sockets,
    2,
    async (batch) => void batches.push(batch),
  );
  for (let n = 0; n < 3; n += 1) {
    recheck.look();
    await settled();
  }
  sockets = [];
  recheck.look();
  sockets = [6];
  recheck.look();
  await settled();
  expect(batches).toEqual([[1, 2], [3, 4], [5, 1], [6]]);
});

test('while the database does not answer, one look waits and no more gather behind it', async () => {
  const answer = Promise.withResolvers<void>();
  let begun = 0;
  const recheck = createRecheck(
    () => ['a socket'],
    1,
    async () => {
      begun += 1;
      await answer.promise;
    },
  );
  for (let n = 0; n < 100; n += 1) {
    recheck.look();
    await settled();
  }
  expect(begun).toBe(1);
  answer.resolve();
  await recheck[Symbol.asyncDispose]();
  recheck.look();
  expect(begun).toBe(2);
});
