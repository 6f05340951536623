import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Wire } from './carrier.fixture.ts';
import { take } from './collect.fixture.ts';
import { createFeedHub, type FeedHub, type HubOptions } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';

const said = (seq: number, data: unknown) => ({ id: `aaaaaaaa.${seq}`, data });

describe('ephemeral events between hubs', () => {
  let log: MemoryLog;
  let wire: Wire;
  let hubs: FeedHub[];
  beforeEach(() => {
    log = new MemoryLog();
    wire = new Wire();
    hubs = [];
  });
  afterEach(async () => {
    for (const hub of hubs) await hub[Symbol.asyncDispose]();
    vi.useRealTimers();
  });

  const make = (options: HubOptions = {}): FeedHub => {
    // A source of its own per node: the log is shared, the carrier is the node's.
    const ephemeral = wire.carrier();
    const hub = createFeedHub(
      {
        epoch: () => log.epoch(),
        read: async (topic, after, limit) => log.read(topic, after, limit),
        onWake: (listener) => log.onWake(listener),
        ephemeral,
      },
      options,
    );
    hubs.push(hub);
    return hub;
  };
  /** A follower of `t` that has joined: its `initial` has come. */
  const joined = async (hub: FeedHub, topic = 't') => {
    const follower = hub.follow(topic, { after: null, initial: () => ['joined'] })[Symbol.asyncIterator]();
    await take(follower, 1);
    return follower;
  };

  it('reach the followers on every hub once, in order, and those of the publisher without the carrier', async () => {
    log.fill('t', 2);
    const [a, b] = [make(), make()];
    const [near, far] = [await joined(a), await joined(b)];
    for (const data of ['one', 'two', 'three']) a.publishEphemeral('t', data);
    for (const follower of [near, far]) expect(await take(follower, 3)).toEqual(['one', 'two', 'three'].map((data) => said(2, data)));
    wire.broken = true;
    a.publishEphemeral('t', 'four');
    expect(await take(near, 1)).toEqual([said(2, 'four')]);
    expect(a.metrics()).toMatchObject({ unsent: 1 });
    expect(b.metrics()).toMatchObject({ unreadable: 0 });
  });

  it('wait on the other hub too for the durable event that comes first', async () => {
    const [a, b] = [make(), make()];
    const far = await joined(b);
    a.publishEphemeral('t', 'after the first', 1);
    log.fill('t', 1);
    expect(await take(far, 2)).toEqual([said(1, { n: 1 }), said(1, 'after the first')]);
  });

  it('go elsewhere alone when those here have them already', async () => {
    const [a, b] = [make(), make()];
    const [near, far] = [await joined(a), await joined(b)];
    a.publishElsewhere('t', 'so far');
    a.publishEphemeral('t', 'more');
    expect(await take(far, 2)).toEqual([said(0, 'so far'), said(0, 'more')]);
    expect(await take(near, 1)).toEqual([said(0, 'more')]);
  });

  it('are listened to before the log is first read, for as long as a topic has followers, and only where they travel', async () => {
    vi.useFakeTimers();
    const hub = make({ lingerMs: 1_000, isCarried: (topic) => topic === 't' });
    const other = await joined(hub, 'elsewhere');
    hub.publishEphemeral('elsewhere', 'stays');
    expect([wire.listening('elsewhere'), wire.carried]).toEqual([0, []]);
    let answer = () => {};
    log.beforeAnswer = () => new Promise((resolve) => (answer = resolve));
    const follower = hub.follow('t', { after: null })[Symbol.asyncIterator]();
    void follower.next();
    expect(wire.listening('t')).toBe(1);
    answer();
    await follower.return?.();
    await other.return?.();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([wire.listening('t'), hub.metrics().topics]).toEqual([0, 0]);
  });

  it('that nobody can read are dropped and counted, and the next one comes', async () => {
    const [a, b] = [make(), make({ isReadable: (_, data, kind) => kind === 'durable' || data !== 'of a newer build' })];
    const far = await joined(b);
    wire.garble('t');
    a.publishEphemeral('t', 'of a newer build');
    a.publishEphemeral('t', 'plain');
    expect(await take(far, 1)).toEqual([said(0, 'plain')]);
    expect(b.metrics()).toMatchObject({ unreadable: 2 });
  });
});

describe('F29: durable events that cannot be read', () => {
  const isReadable = (_: string, data: unknown): boolean => typeof data === 'object' && data !== null && 'n' in data;

  it('are skipped under their numbers, live and in pages, and counted', async () => {
    const log = new MemoryLog();
    await using hub = createFeedHub(log, { ringSize: 4, pageSize: 3, isReadable });
    const live = hub.follow('t', { after: { epoch: 'aaaaaaaa', seq: 0 } })[Symbol.asyncIterator]();
    log.append('t', { n: 1 }, null, ['n'], 'n', { type: 'of tomorrow' }, { n: 6 });
    const skipped = { type: 'skipped' };
    const all = [{ n: 1 }, skipped, skipped, skipped, skipped, { n: 6 }].map((data, at) => said(at + 1, data));
    expect(await take(live, 6)).toEqual(all);
    log.fill('t', 6);
    await take(live, 6);
    const counted = hub.metrics().skipped;
    expect(counted).toBeGreaterThanOrEqual(4);
    // One who is behind the ring reads pages, and meets the same.
    const behind = hub.follow('t', { after: { epoch: 'aaaaaaaa', seq: 1 } })[Symbol.asyncIterator]();
    expect(await take(behind, 5)).toEqual(all.slice(1));
    expect(hub.metrics()).toMatchObject({ skipped: counted + 4, resets: 0, gaps: 0, faults: 0 });
  });
});
