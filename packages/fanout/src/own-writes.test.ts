import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { numbers, take } from './collect.fixture.ts';
import { createFeedHub, type FeedHub } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { EARLY_MAX } from './tail.ts';

describe('what this process has written itself', () => {
  let log: MemoryLog;
  let hub: FeedHub;
  beforeEach(() => {
    log = new MemoryLog();
    hub = createFeedHub(log, { pollMs: () => 60_000 });
  });
  afterEach(async () => hub[Symbol.asyncDispose]());
  const follow = (seq: number) => hub.follow('t', { after: { epoch: 'aaaaaaaa', seq } })[Symbol.asyncIterator]();
  const joined = async () => {
    const follower = follow(0);
    log.fill('t', 1);
    expect(await take(follower, 1)).toEqual(numbers(1, 1));
    log.reads = 0;
    return follower;
  };

  it('is not read again, and its wake-up asks for nothing', async () => {
    const follower = await joined();
    log.telling = true;
    log.fill('t', 3);
    log.fill('t', 2);
    expect(await take(follower, 5)).toEqual(numbers(2, 6));
    expect(log.reads).toBe(0);
    expect(hub.metrics()).toMatchObject({ offered: 5, gaps: 0 });
    // What others write is read as ever.
    log.telling = false;
    log.fill('t', 1);
    expect(await take(follower, 1)).toEqual(numbers(7, 7));
    expect(log.reads).toBe(1);
  });

  it('goes out together when it was written in one turn', async () => {
    const follower = await joined();
    const next = follower.next();
    log.telling = true;
    log.fill('t', 1);
    let handed = false;
    void next.then(() => (handed = true));
    await Promise.resolve();
    expect(handed).toBe(false);
    expect((await next).value?.[0]).toBe('aaaaaaaa.2');
  });

  it('waits for what comes before it, whatever order it is told in', async () => {
    const follower = await joined();
    log.waking = false;
    log.fill('t', 3);
    log.tell('t', 4);
    log.tell('t', 3, 3);
    log.tell('t', 2);
    log.tell('t', 2);
    expect(await take(follower, 3)).toEqual(numbers(2, 4));
    expect(log.reads).toBe(0);
  });

  it('is read when its predecessor is somebody else’s, or when too much waits for one', async () => {
    const follower = await joined();
    log.fill('t', 1);
    log.telling = true;
    log.fill('t', 1);
    expect(await take(follower, 2)).toEqual(numbers(2, 3));
    log.telling = false;
    log.waking = false;
    const head = log.fill('t', EARLY_MAX + 10);
    for (let seq = 5; seq <= head; seq += 1) log.tell('t', seq);
    log.reconnect();
    expect(await take(follower, EARLY_MAX + 10)).toEqual(numbers(4, head));
    expect(hub.metrics().gaps).toBe(0);
  });

  it('may arrive while a read is under way that saw less, or more', async () => {
    const follower = await joined();
    const answer = Promise.withResolvers<void>();
    log.beforeAnswer = () => answer.promise;
    log.fill('t', 1);
    await vi.waitFor(() => expect(log.reads).toBe(1));
    log.waking = false;
    log.telling = true;
    log.tell('t', 2);
    log.fill('t', 2);
    answer.resolve();
    expect(await take(follower, 3)).toEqual(numbers(2, 4));
    log.fill('t', 1);
    expect(await take(follower, 1)).toEqual(numbers(5, 5));
    expect(hub.metrics()).toMatchObject({ gaps: 0, resets: 0 });
  });

  it('counts for nothing when another life of the log has begun', async () => {
    const follower = await joined();
    log.fill('t', 4);
    expect(await take(follower, 4)).toEqual(numbers(2, 5));
    log.waking = false;
    log.failOver('t', 3);
    log.telling = true;
    log.append('t', { n: 'new' });
    expect(await take(follower, 1)).toEqual([{ id: 'bbbbbbbb.4', data: { type: 'reset' } }]);
    log.fill('t', 1);
    expect(await take(follower, 1)).toEqual(numbers(5, 5, 'bbbbbbbb'));
  });
});
