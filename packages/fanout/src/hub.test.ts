import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { numbers, take } from './collect.fixture.ts';
import { TICK_MS } from './hub.ts';
import { createFeedHub, type FeedHub, type HubOptions } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';

const at = (seq: number, epoch = 'aaaaaaaa') => ({ epoch, seq });

describe('feed hub', () => {
  let log: MemoryLog;
  let hub: FeedHub;
  const make = (options: HubOptions = {}) => {
    hub = createFeedHub(log, options);
    return hub;
  };
  const follow = (after: { epoch: string; seq: number } | null, extra: { signal?: AbortSignal; initial?: () => unknown[] } = {}) =>
    hub.follow('t', { after, ...extra })[Symbol.asyncIterator]();

  beforeEach(() => {
    log = new MemoryLog();
  });
  afterEach(async () => {
    await hub[Symbol.asyncDispose]();
    vi.useRealTimers();
  });

  it('sends what came after a position once and in order, then live, the same object to all', async () => {
    log.fill('t', 5);
    make();
    const [a, b] = [follow(at(2)), follow(at(0))];
    expect(await take(a, 3)).toEqual(numbers(3, 5));
    expect(await take(b, 5)).toEqual(numbers(1, 5));
    log.fill('t', 2);
    const [fromA, fromB] = [await take(a, 2), await take(b, 2)];
    expect(fromA).toEqual(numbers(6, 7));
    expect(fromA[1]?.data).toBe(fromB[1]?.data);
  });

  it('starts at the head without a position', async () => {
    log.fill('t', 5);
    make();
    const live = follow(null);
    const next = take(live, 1);
    await vi.waitFor(() => expect(log.reads).toBe(1));
    log.fill('t', 1);
    expect(await next).toEqual(numbers(6, 6));
  });

  it('tells a quiet topic of a new life of the log at the next tick, however long its poll is', async () => {
    log.fill('t', 3);
    make({ pollMs: () => 60 * 60_000 });
    const follower = follow(at(3));
    const next = take(follower, 1);
    await vi.waitFor(() => expect(hub.metrics().followers).toBe(1));
    log.waking = false;
    log.failOver('t', 2);
    expect(await next).toEqual([{ id: 'bbbbbbbb.2', data: { type: 'reset' } }]);
  }, 5_000);

  it('serves many followers with one read', async () => {
    make();
    const followers = Array.from({ length: 50 }, () => follow(at(0)));
    const all = Promise.all(followers.map((follower) => take(follower, 20)));
    await vi.waitFor(() => expect(log.reads).toBe(1));
    log.fill('t', 20);
    for (const got of await all) expect(got).toEqual(numbers(1, 20));
    expect(log.reads).toBeLessThanOrEqual(3);
    expect(hub.metrics()).toMatchObject({ followers: 50, topics: 1, pages: 0, gaps: 0 });
  });

  it('pages from the log for whoever is older than the ring, slow or not, and holds no more than a page', async () => {
    make({ ringSize: 8, pageSize: 10 });
    log.fill('t', 95);
    const slow = follow(at(0));
    expect(await take(slow, 3)).toEqual(numbers(1, 3));
    log.fill('t', 400);
    expect(await take(slow, 492)).toEqual(numbers(4, 495));
    log.fill('t', 1);
    expect(await take(slow, 1)).toEqual(numbers(496, 496));
    expect(hub.metrics().gaps).toBe(0);
  });

  it('accepts a position that is newer than its own last read', async () => {
    make();
    const first = follow(null);
    void first.next();
    await vi.waitFor(() => expect(log.reads).toBe(1));
    log.waking = false;
    log.fill('t', 3);
    const second = follow(at(3));
    const next = take(second, 1);
    log.waking = true;
    log.fill('t', 1);
    expect(await next).toEqual(numbers(4, 4));
  });

  it.each([
    ['of another epoch', at(2, 'cccccccc')],
    ['in the future', at(900)],
    ['older than what is kept', at(1)],
  ])('answers a position %s with one reset at the head, then goes on', async (_, position) => {
    log.fill('t', 10);
    log.forgetBefore('t', 6);
    make();
    const follower = follow(position, { initial: () => ['so far'] });
    expect(await take(follower, 2)).toEqual([
      { id: 'aaaaaaaa.10', data: { type: 'reset' } },
      { id: 'aaaaaaaa.10', data: 'so far' },
    ]);
    log.fill('t', 1);
    expect(await take(follower, 1)).toEqual(numbers(11, 11));
    expect(hub.metrics()).toMatchObject({ resets: 1, gaps: 0 });
  });

  it('resets everybody when the log fails over to a shorter one', async () => {
    log.fill('t', 10);
    make();
    const [live, behind] = [follow(at(10)), follow(at(4))];
    expect(await take(behind, 1)).toEqual(numbers(5, 5));
    const next = take(live, 1);
    log.failOver('t', 8);
    log.fill('t', 1);
    expect(await next).toEqual([{ id: 'bbbbbbbb.9', data: { type: 'reset' } }]);
    const rest = await take(behind, 1).then(async (got) => (got[0]?.id.startsWith('bbbbbbbb') ? got : take(behind, 1)));
    expect(rest).toEqual([{ id: 'bbbbbbbb.9', data: { type: 'reset' } }]);
    log.fill('t', 1);
    for (const follower of [live, behind]) expect(await take(follower, 1)).toEqual(numbers(10, 10, 'bbbbbbbb'));
  });

  it('T2: a fail-over while somebody pages through the log starves nobody, and ends in one reset', async () => {
    log.fill('t', 50);
    make({ pageSize: 5, pollMs: () => 60 * 60_000 });
    const behind = follow(at(0));
    expect(await take(behind, 3)).toEqual(numbers(1, 3));
    // As a database answers: not in the same turn of the event loop.
    log.beforeAnswer = () => new Promise((resolve) => setImmediate(resolve));
    log.waking = false;
    expect(await take(behind, 2)).toEqual(numbers(4, 5));
    const next = take(behind, 1);
    log.failOver('t', 45);
    expect(await next).toEqual([{ id: 'bbbbbbbb.45', data: { type: 'reset' } }]);
    log.waking = true;
    log.fill('t', 1);
    expect(await take(behind, 1)).toEqual(numbers(46, 46, 'bbbbbbbb'));
  }, 5_000);

  it('reads a page once for all who stopped at the same place, and again for nobody who has left', async () => {
    log.fill('t', 60);
    make({ pageSize: 20 });
    const answer = Promise.withResolvers<void>();
    const first = follow(at(0));
    const asked = first.next();
    await vi.waitFor(() => expect(log.reads).toBe(2));
    log.beforeAnswer = () => answer.promise;
    const crowd = Array.from({ length: 30 }, (_, n) => follow(at(20 + (n % 3))));
    const all = Promise.all(crowd.map((follower) => take(follower, 10)));
    await first.return?.();
    await asked;
    // The first to ask for a page leaves before it has come.
    await crowd[0]?.return?.();
    answer.resolve();
    await expect(all).rejects.toThrow('ended');
    const others = await Promise.all(crowd.slice(1).map((follower) => take(follower, 1)));
    expect(others).toHaveLength(29);
    expect(hub.metrics().pages).toBeLessThanOrEqual(1 + 3 + 1);
  });

  it('reads a gap again and never skips it', async () => {
    make({ ringSize: 2 });
    const follower = follow(at(0));
    log.fill('t', 4);
    expect(await take(follower, 4)).toEqual(numbers(1, 4));
    const got = take(follower, 3);
    log.waking = false;
    log.fill('t', 2);
    const missing = log.remove('t', 6);
    log.waking = true;
    log.fill('t', 1);
    await vi.waitFor(() => expect(hub.metrics().gaps).toBeGreaterThan(0));
    if (missing !== undefined) log.putBack('t', missing);
    expect(await got).toEqual(numbers(5, 7));
  });

  it('gives up on a gap that stays, by a reset', async () => {
    make();
    const follower = follow(at(0));
    const got = take(follower, 2);
    await vi.waitFor(() => expect(log.reads).toBe(1));
    log.waking = false;
    log.fill('t', 3);
    log.remove('t', 2);
    log.reconnect();
    expect(await got).toEqual([...numbers(1, 1), { id: 'aaaaaaaa.3', data: { type: 'reset' } }]);
    // One behind, reading pages on its own, meets the same hole.
    expect(await take(follow(at(0)), 2)).toEqual([...numbers(1, 1), { id: 'aaaaaaaa.3', data: { type: 'reset' } }]);
  });

  it('T2: never throws a fault of the database at a follower, and goes on when it is over', async () => {
    log.fill('t', 3);
    log.failing = 3;
    make({ ringSize: 2 });
    const follower = follow(at(0));
    expect(await take(follower, 1)).toEqual(numbers(1, 1));
    log.failing = 2;
    log.fill('t', 5);
    expect(await take(follower, 7)).toEqual(numbers(2, 8));
    expect(hub.metrics().faults).toBe(5);
  });

  it('sends ephemeral events in order, under the id of the last durable one', async () => {
    log.fill('t', 2);
    make();
    const follower = follow(at(0), { initial: () => ['so far'] });
    expect(await take(follower, 3)).toEqual([...numbers(1, 2), { id: 'aaaaaaaa.2', data: 'so far' }]);
    hub.publishEphemeral('t', 'a');
    hub.publishEphemeral('t', 'b', 3);
    log.fill('t', 1);
    hub.publishEphemeral('t', 'c');
    expect(await take(follower, 4)).toEqual([
      { id: 'aaaaaaaa.2', data: 'a' },
      ...numbers(3, 3),
      { id: 'aaaaaaaa.3', data: 'b' },
      { id: 'aaaaaaaa.3', data: 'c' },
    ]);
    hub.publishEphemeral('nobody here', 'x');
  });

  it('goes on without the initial events when they cannot be had', async () => {
    log.fill('t', 1);
    make();
    const broken = follow(at(0), {
      initial: () => {
        throw new Error('no text so far');
      },
    });
    expect(await take(broken, 1)).toEqual(numbers(1, 1));
    expect(hub.metrics().faults).toBe(1);
  });

  it('bounds what a slow follower holds: ephemeral events coalesce or the oldest go, durable ones stay', async () => {
    make({ ephemeralMax: 4, coalesce: (older, newer) => (typeof older === 'number' && typeof newer === 'number' ? older + newer : null) });
    const slow = follow(at(0), { initial: () => ['joined'] });
    expect(await take(slow, 1)).toEqual([{ id: 'aaaaaaaa.0', data: 'joined' }]);
    for (let n = 0; n < 1_000; n += 1) hub.publishEphemeral('t', 1);
    expect(await take(slow, 1)).toEqual([{ id: 'aaaaaaaa.0', data: 1_000 }]);
    for (let n = 0; n < 1_000; n += 1) hub.publishEphemeral('t', `${n}`);
    log.fill('t', 3);
    expect(await take(slow, 7)).toEqual([...[996, 997, 998, 999].map((n) => ({ id: 'aaaaaaaa.0', data: `${n}` })), ...numbers(1, 3)]);
    expect(hub.metrics().dropped).toBe(996);
  });

  it('T4: hands nothing to a consumer without room, ends at once on abort, and goes on where it was when there is room again', async () => {
    make({ ringSize: 8, pageSize: 10, heartbeatMs: 0, ephemeralMax: 4 });
    let room = Promise.withResolvers<void>();
    let full = true;
    const ready = () => (full ? room.promise : undefined);
    const [abort, slow] = [new AbortController(), hub.follow('t', { after: at(0), ready })[Symbol.asyncIterator]()];
    const refused = hub.follow('t', { after: at(0), ready, signal: abort.signal })[Symbol.asyncIterator]();
    const aborted = refused.next();
    let handed = 0;
    const first = slow.next().finally(() => (handed += 1));
    log.fill('t', 40);
    // A heartbeat would be due at every tick.
    await new Promise((resolve) => setTimeout(resolve, 3 * TICK_MS));
    expect(handed).toBe(0);
    for (let n = 0; n < 10; n += 1) hub.publishEphemeral('t', n, 40);
    expect(hub.metrics()).toMatchObject({ pages: 0 });
    abort.abort();
    expect(await aborted).toEqual({ done: true, value: undefined });
    full = false;
    room.resolve();
    expect((await first).value?.[0]).toBe('aaaaaaaa.1');
    expect(await take(slow, 15)).toEqual(numbers(2, 16));
    // Full again in the middle of a page.
    full = true;
    room = Promise.withResolvers();
    const next = take(slow, 1);
    await new Promise((resolve) => setTimeout(resolve, 2 * TICK_MS));
    full = false;
    room.resolve();
    expect(await next).toEqual(numbers(17, 17));
    expect(await take(slow, 23)).toEqual(numbers(18, 40));
    expect((await take(slow, 4)).map(({ data }) => data)).toEqual([6, 7, 8, 9]);
  });

  it('T12: ends at once on abort and on return, whatever it waits for, and leaves nothing behind', async () => {
    make({ lingerMs: 0 });
    let answer = () => {};
    log.beforeAnswer = () => new Promise((resolve) => (answer = resolve));
    const abort = new AbortController();
    const [waitingForTheLog, returned] = [follow(at(0), { signal: abort.signal }), follow(at(0))];
    const [one, two] = [waitingForTheLog.next(), returned.next()];
    abort.abort();
    expect(await one).toEqual({ done: true, value: undefined });
    await returned.return?.();
    expect(await two).toEqual({ done: true, value: undefined });
    expect(hub.metrics().followers).toBe(0);
    answer();
    expect(await follow(null, { signal: AbortSignal.abort() }).next()).toEqual({ done: true, value: undefined });
    await vi.waitFor(() => expect(hub.metrics().topics).toBe(0));
    await hub[Symbol.asyncDispose]();
    expect(log.listeners).toBe(0);
    expect(await follow(null).next()).toEqual({ done: true, value: undefined });
  });

  it('beats on a quiet feed, and finds by its poll what no wake-up told', async () => {
    vi.useFakeTimers();
    make({ heartbeatMs: 10_000, pollMs: (topic) => (topic === 't' ? 250 : 5_000) });
    log.fill('t', 1);
    const follower = follow(null);
    const others = Array.from({ length: 20 }, (_, n) => hub.follow(`other:${n}`, { after: null })[Symbol.asyncIterator]());
    for (const other of others) void other.next();
    const beat = take(follower, 1);
    await vi.advanceTimersByTimeAsync(10_500);
    expect(await beat).toEqual([{ id: 'aaaaaaaa.1', data: { type: 'heartbeat', head: 1 } }]);
    // Forty-odd looks at `t`, the twenty others in with two of them.
    expect(log.headQueries).toBeLessThanOrEqual(43);
    expect(log.reads).toBe(21);
    log.waking = false;
    log.fill('t', 1);
    const late = take(follower, 1);
    await vi.advanceTimersByTimeAsync(500);
    expect(await late).toEqual(numbers(2, 2));
  });

  it('looks at every topic at its time also when one look takes longer than the shortest poll', async () => {
    vi.useFakeTimers();
    make({ heartbeatMs: 1_000_000, pollMs: (topic) => (topic === 't' ? TICK_MS : 20 * TICK_MS) });
    const [often, seldom] = [follow(null), hub.follow('seldom', { after: null })[Symbol.asyncIterator]()];
    void often.next();
    const seen: number[] = [];
    void take(seldom, 2).then((events) => seen.push(...events.map(({ data }) => (data as { n: number }).n)));
    await vi.advanceTimersByTimeAsync(1);
    // Every second tick finds a look under way, and so does every moment in which the other topic falls due.
    log.beforeHeads = () => new Promise((resolve) => setTimeout(resolve, 1.2 * TICK_MS));
    log.waking = false;
    log.fill('seldom', 2);
    await vi.advanceTimersByTimeAsync(90 * TICK_MS);
    expect(seen).toEqual([1, 2]);
  });

  it('keeps a topic for a moment after its last follower, then lets it go', async () => {
    vi.useFakeTimers();
    make({ lingerMs: 5_000 });
    const first = follow(null);
    void first.next();
    await vi.advanceTimersByTimeAsync(1);
    await first.return?.();
    await vi.advanceTimersByTimeAsync(4_000);
    log.waking = false;
    log.fill('t', 2);
    const second = follow(at(1));
    expect(await take(second, 1)).toEqual(numbers(2, 2));
    await second.return?.();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(hub.metrics()).toMatchObject({ topics: 0, followers: 0 });
    expect(vi.getTimerCount()).toBe(0);
  });
});
