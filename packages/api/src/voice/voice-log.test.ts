import { parseCursor, type VoiceEvent } from '@ezri/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { VOICE_EVENTS_KEPT, VOICE_HEARTBEAT_MS } from './limits.ts';
import { VoiceLog } from './voice-log.ts';

afterEach(() => void vi.useRealTimers());

const gap = (ms: number): VoiceEvent => ({ type: 'gap', ms });

/** Everything that a follower gets until the log is over. */
async function all(log: VoiceLog, after: Parameters<VoiceLog['follow']>[0] = null) {
  const got: { id: string; event: VoiceEvent }[] = [];
  for await (const [id, event] of log.follow(after, undefined)) got.push({ id, event });
  return got;
}

test('whoever follows is told everything from the beginning, or from where they were, once', async () => {
  const log = new VoiceLog();
  for (const ms of [1, 2, 3]) log.tell(gap(ms));
  const following = all(log);
  log.tell(gap(4));
  log.end();
  log.tell(gap(5));
  const got = await following;
  expect(got.map(({ event }) => event)).toEqual([1, 2, 3, 4].map(gap));
  const after = parseCursor(got[1]?.id ?? '');
  expect((await all(log, after)).map(({ event }) => event)).toEqual([gap(3), gap(4)]);
});

test('who was on another channel, or too far behind, is told that it does not go on from there', async () => {
  const log = new VoiceLog();
  for (let ms = 1; ms <= VOICE_EVENTS_KEPT + 10; ms += 1) log.tell(gap(ms));
  log.end();
  expect((await all(log)).map(({ event }) => event.type)).toEqual(['reset']);
  expect((await all(log, { epoch: '0123456789ab', seq: 1 })).map(({ event }) => event.type)).toEqual(['reset']);
  const [{ id } = { id: '' }] = await all(log);
  expect(await all(log, parseCursor(id))).toEqual([]);
});

test('a channel on which nothing happens says so, and an abort ends it at once', async () => {
  vi.useFakeTimers();
  const log = new VoiceLog();
  const end = new AbortController();
  const events = log.follow(null, end.signal);
  const first = events.next();
  await vi.advanceTimersByTimeAsync(VOICE_HEARTBEAT_MS);
  expect((await first).value?.[1]).toEqual({ type: 'heartbeat', head: 0 });
  const second = events.next();
  end.abort();
  expect((await second).done).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('nothing is handed out while there is no room', async () => {
  const log = new VoiceLog();
  log.tell(gap(1));
  const room = Promise.withResolvers<void>();
  let isFull = true;
  const events = log.follow(null, undefined, () => (isFull ? room.promise : undefined));
  let got = 0;
  const first = events.next().then(() => (got += 1));
  await new Promise((resolve) => setImmediate(resolve));
  expect(got).toBe(0);
  isFull = false;
  room.resolve();
  await first;
  expect(got).toBe(1);
});

test('what no follower was told is known', async () => {
  const log = new VoiceLog();
  log.tell(gap(1));
  const abort = new AbortController();
  const following = log.follow(null, abort.signal);
  await following.next();
  log.tell(gap(2));
  expect(log.untold).toEqual([gap(2)]);
  await following.next();
  expect(log.untold).toEqual([]);
  abort.abort();
  for (let ms = 1; ms <= VOICE_EVENTS_KEPT + 10; ms += 1) log.tell(gap(ms));
  expect(log.untold).toHaveLength(VOICE_EVENTS_KEPT);
});
