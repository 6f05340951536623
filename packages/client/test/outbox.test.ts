import { TRPCClientError } from '@trpc/client';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createConnection } from '../src/connection.ts';
import { createOutbox, OUTBOX_CHARS_MAX, OUTBOX_ENTRIES_MAX, SERVER_FAULTS_MAX, type OutboxOptions } from '../src/outbox.ts';
import { answer } from './fake-topic.ts';
import { createMemoryStorage } from './memory-storage.ts';
import { createTestClock } from './test-clock.ts';

type Message = { id: string; text: string };
const dropped = () => TRPCClientError.from(new Error('WebSocket closed'));

function world(live = true) {
  const clock = createTestClock();
  const connection = createConnection();
  const storage = createMemoryStorage();
  if (live) connection.set({ kind: 'live' });
  const calls: string[] = [];
  /** What happens to the next calls, one each; after that they are accepted. */
  const fates: (Error | 'hang')[] = [];
  const accepted: string[] = [];
  const make = (more: Partial<OutboxOptions<string>> = {}) =>
    createOutbox<string>({
      conversationId: 'c1',
      storage,
      connection,
      clock,
      send: async ({ id }: Message) => {
        calls.push(id);
        const fate = fates.shift();
        if (fate === 'hang') return new Promise<string>(() => undefined);
        if (fate !== undefined) throw fate;
        if (!accepted.includes(id)) accepted.push(id);
        return id;
      },
      ...more,
    });
  return { clock, connection, storage, calls, fates, accepted, make };
}
const shown = (outbox: { get(): readonly { id: string; status: string }[] }) => outbox.get().map(({ id, status }) => `${id} ${status}`);

test('offline, messages wait; live, they go out in order, one at a time', async () => {
  const { clock, connection, accepted, make } = world(false);
  using outbox = make();
  for (const id of ['a', 'b', 'c']) outbox.add({ id, text: id });
  await clock.advance(60_000);
  expect(shown(outbox)).toEqual(['a pending', 'b pending', 'c pending']);
  connection.set({ kind: 'live' });
  await clock.settle();
  expect(accepted).toEqual(['a', 'b', 'c']);
  expect(outbox.get()).toEqual([]);
});

test('what was on its way when the page was reloaded is sent again with the same id', async () => {
  const { clock, storage, fates, accepted, calls, make } = world();
  fates.push('hang');
  const before = make();
  before.add({ id: 'a', text: 'hello' });
  before.add({ id: 'b', text: 'again' });
  await clock.settle();
  expect(shown(before)).toEqual(['a sending', 'b pending']);
  before[Symbol.dispose]();
  using after = make();
  await clock.settle();
  expect(calls).toEqual(['a', 'a', 'b']);
  expect(accepted).toEqual(['a', 'b']);
  expect(after.get()).toEqual([]);
  expect(storage.values.size).toBe(0);
});

test('a dropped socket puts the message back in front of the others', async () => {
  const { clock, fates, accepted, make } = world();
  fates.push(dropped(), answer('TOO_MANY_REQUESTS', 'limit.rate'), answer('SERVICE_UNAVAILABLE', 'server.unavailable'));
  using outbox = make();
  outbox.add({ id: 'a', text: 'a' });
  outbox.add({ id: 'b', text: 'b' });
  await clock.settle();
  expect(shown(outbox)).toEqual(['a pending', 'b pending']);
  await clock.advance(60_000);
  expect(accepted).toEqual(['a', 'b']);
});

test('asked to wait, it waits for so long, whatever is added meanwhile', async () => {
  const { clock, connection, fates, calls, make } = world();
  fates.push(answer('TOO_MANY_REQUESTS', 'limit.rate', { retryAfterMs: 20_000 }));
  using outbox = make();
  outbox.add({ id: 'a', text: 'a' });
  await clock.settle();
  outbox.add({ id: 'b', text: 'b' });
  connection.set({ kind: 'offline' });
  connection.set({ kind: 'live' });
  await clock.advance(19_999);
  expect(calls).toEqual(['a']);
  await clock.advance(1);
  expect(calls).toEqual(['a', 'a', 'b']);
});

test('a refused message fails with its error, the next one goes on, and retry sends it again', async () => {
  const { clock, fates, accepted, make } = world();
  const error = answer('BAD_REQUEST', 'input.invalid');
  fates.push(error);
  using outbox = make();
  outbox.add({ id: 'a', text: 'a' });
  outbox.add({ id: 'b', text: 'b' });
  await clock.settle();
  expect(outbox.get()).toEqual([{ id: 'a', text: 'a', status: 'failed', error }]);
  expect(accepted).toEqual(['b']);
  outbox.retry('a');
  await clock.settle();
  expect(accepted).toEqual(['b', 'a']);
});

test('a fault of the server is tried again so many times, then the person is told', async () => {
  const { clock, fates, calls, make } = world();
  for (let n = 0; n < 20; n += 1) fates.push(answer('INTERNAL_SERVER_ERROR', 'server.fault'));
  using outbox = make();
  outbox.add({ id: 'a', text: 'a' });
  await clock.advance(3_600_000);
  expect(calls).toHaveLength(SERVER_FAULTS_MAX);
  expect(shown(outbox)).toEqual(['a failed']);
});

test('it is bounded in entries and in characters, says so, and queues an id once', () => {
  const { make } = world(false);
  using outbox = make();
  for (let n = 0; n < OUTBOX_ENTRIES_MAX; n += 1) expect(outbox.add({ id: `${n}`, text: 'x' })).toBe('queued');
  expect(outbox.add({ id: 'more', text: 'x' })).toBe('full');
  expect(outbox.add({ id: '0', text: 'x' })).toBe('queued');
  expect(outbox.get()).toHaveLength(OUTBOX_ENTRIES_MAX);
  outbox.remove('0');
  expect(outbox.add({ id: 'long', text: 'x'.repeat(OUTBOX_CHARS_MAX) })).toBe('full');
  expect(outbox.add({ id: 'short', text: 'x' })).toBe('queued');
});

test('a full or broken storage loses nothing while the page is open, and never throws', async () => {
  const { clock, connection, storage, accepted, make } = world(false);
  storage.full = true;
  storage.values.set('ezri.outbox.c1', '[{"id":1},{"id":"kept","text":"t","status":"odd"},null,{"__proto__":{"id":"x"}}');
  using outbox = make();
  expect(outbox.get()).toEqual([]);
  outbox.add({ id: 'a', text: 'a' });
  connection.set({ kind: 'live' });
  await clock.settle();
  expect(accepted).toEqual(['a']);

  const other = world(false);
  other.storage.values.set('ezri.outbox.c1', '[{"id":1},{"id":"kept","text":"t","status":"odd"},null]');
  using partly = other.make();
  expect(shown(partly)).toEqual(['kept pending']);
});

test('a screen that throws on a sent message does not keep it in the list', async () => {
  const { clock, accepted, make } = world();
  using outbox = make({
    onSent: () => {
      throw new Error('screen');
    },
  });
  outbox.add({ id: 'a', text: 'a' });
  await clock.settle();
  expect(accepted).toEqual(['a']);
  expect(outbox.get()).toEqual([]);
});

test('whatever the line does, every message arrives and in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.constant('add'), fc.constant('drop'), fc.constant('flap'), fc.constant('reload'), fc.nat(3_000)), { maxLength: 30 }),
      async (steps) => {
        const { clock, connection, fates, accepted, make } = world();
        let outbox = make();
        let next = 0;
        for (const step of steps) {
          if (step === 'add') outbox.add({ id: `${(next += 1)}`, text: 't' });
          else if (step === 'drop') fates.push(dropped());
          else if (step === 'flap') {
            connection.set({ kind: 'offline' });
            await clock.settle();
            connection.set({ kind: 'live' });
          } else if (step === 'reload') {
            outbox[Symbol.dispose]();
            outbox = make();
          } else if (typeof step === 'number') await clock.advance(step);
        }
        await clock.advance(3_600_000);
        expect(accepted).toEqual(Array.from({ length: next }, (_, n) => `${n + 1}`));
        outbox[Symbol.dispose]();
      },
    ),
    { numRuns: 200 },
  );
});
