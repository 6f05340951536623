import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { numbers, take } from './collect.fixture.ts';
import { Follower } from './follower.ts';
import { Gathering } from './gathering.ts';
import { createFeedHub, type FeedHub, type HubOptions } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { Screen } from './screen.fixture.ts';

const EVERY_MS = 20;
const AT_ONCE = 10;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('when a topic’s followers are told', () => {
  let head = 0;
  const gathering = (everyMs: number, onTime: () => void) =>
    new Gathering({ everyMs, atOnce: AT_ONCE, most: Infinity, now: () => performance.now(), onWait: () => {}, onTime });
  /** One more event; whether it may be told of now. */
  const news = (of: Gathering): boolean => {
    head += 1;
    return told(of);
  };
  const told = (of: Gathering): boolean => {
    const place = { head, generation: 0 };
    const admitted = of.admits(place);
    if (admitted) of.tell(place);
    return admitted;
  };

  /** The milliseconds at which a topic that has news every `newsEveryMs` tells of it. */
  function passes(newsEveryMs: number, ms: number, everyMs = EVERY_MS): number[] {
    const at: number[] = [];
    const began = performance.now();
    const own = gathering(everyMs, () => told(own) && at.push(performance.now() - began));
    for (let elapsed = 0; elapsed < ms; elapsed += newsEveryMs) {
      if (news(own)) at.push(performance.now() - began);
      vi.advanceTimersByTime(newsEveryMs);
    }
    own.stop();
    expect(vi.getTimerCount()).toBe(0);
    return at;
  }

  it('news that comes no more often than passes come back never waits', () => {
    expect(passes(EVERY_MS, 2_000)).toEqual(Array.from({ length: 100 }, (_, n) => n * EVERY_MS));
  });

  it('nor does a handful at once after a quiet while', () => {
    const own = gathering(EVERY_MS, () => {});
    for (let rest = 0; rest < 3; rest += 1) {
      for (let n = 0; n < AT_ONCE; n += 1) expect(news(own)).toBe(true);
      expect(news(own)).toBe(false);
      expect(own.isWaiting).toBe(true);
      vi.advanceTimersByTime(EVERY_MS);
      expect(own.isWaiting).toBe(false);
      vi.advanceTimersByTime(AT_ONCE * EVERY_MS);
    }
    own.stop();
  });

  it('what never stops is told of once in a while, and nothing waits longer than that', () => {
    const at = passes(1, 2_000);
    expect(at.length).toBeLessThanOrEqual(AT_ONCE + 2_000 / EVERY_MS + 1);
    expect(at.at(-1)).toBeGreaterThanOrEqual(2_000 - EVERY_MS);
    for (const [n, ms] of at.entries()) expect(ms - (at[n - 1] ?? 0)).toBeLessThanOrEqual(EVERY_MS);
  });

  it('0: always at once', () => {
    expect(passes(1, 500, 0)).toHaveLength(500);
  });

  it('a look without news takes no pass', () => {
    const own = gathering(EVERY_MS, () => {});
    expect(news(own)).toBe(true);
    for (let n = 0; n < 3 * AT_ONCE; n += 1) expect(told(own)).toBe(true);
    for (let n = 1; n < AT_ONCE; n += 1) expect(news(own)).toBe(true);
    expect(news(own)).toBe(false);
    own.stop();
  });
});

describe('a topic that does not stop talking', () => {
  let log: MemoryLog;
  let hub: FeedHub;
  beforeEach(() => {
    log = new MemoryLog();
    log.telling = true;
  });
  afterEach(async () => hub[Symbol.asyncDispose]());

  const make = (options: HubOptions = {}) => (hub = createFeedHub(log, { gatherMs: EVERY_MS, passesAtOnce: AT_ONCE, ...options }));
  const screens = async (count: number) => {
    const made = Array.from({ length: count }, () => new Screen());
    for (const screen of made) screen.start(hub, { epoch: 'aaaaaaaa', seq: 0 }, 1);
    await turn();
    return made;
  };
  /** One event in each of so many turns of the event loop. */
  const say = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      log.fill('t', 1);
      await turn();
    }
  };

  it('is told of at once until it has spoken too often, and then once in a while, nothing missing', async () => {
    make();
    const [one, other] = await screens(2);
    await say(AT_ONCE);
    expect(one?.got).toEqual(numbers(1, AT_ONCE));
    await say(7);
    expect(one?.got).toEqual(numbers(1, AT_ONCE));
    vi.advanceTimersByTime(EVERY_MS);
    for (const screen of [one, other]) expect(screen?.got).toEqual(numbers(1, AT_ONCE + 7));
    vi.advanceTimersByTime(AT_ONCE * EVERY_MS);
    await say(1);
    expect(one?.got).toHaveLength(AT_ONCE + 8);
  });

  it('does not wait for more than a write takes', async () => {
    make({ pageSize: 5 });
    const [screen] = await screens(1);
    await say(AT_ONCE + 4);
    expect(screen?.got).toHaveLength(AT_ONCE);
    await say(1);
    expect(screen?.got).toEqual(numbers(1, AT_ONCE + 5));
  });

  it('gives whoever comes meanwhile all there is, and looks after it with the others from the next pass on', async () => {
    make();
    const [screen] = await screens(1);
    await say(AT_ONCE + 3);
    const [late] = await screens(1);
    expect(late?.got).toEqual(numbers(1, AT_ONCE + 3));
    expect(screen?.got).toHaveLength(AT_ONCE);
    vi.advanceTimersByTime(EVERY_MS);
    const looks = vi.spyOn(Follower.prototype, 'pump');
    await say(3);
    vi.advanceTimersByTime(EVERY_MS);
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
    for (const each of [screen, late]) expect(each?.got).toEqual(numbers(1, AT_ONCE + 6));
  });

  it('of which another node writes is gathered as well', async () => {
    log.telling = false;
    make();
    const [screen] = await screens(1);
    await say(AT_ONCE + 6);
    await turn();
    expect(screen?.got).toEqual(numbers(1, AT_ONCE));
    expect(hub.metrics()).toMatchObject({ offered: 0, gathered: 1 });
    vi.advanceTimersByTime(EVERY_MS);
    expect(screen?.got).toEqual(numbers(1, AT_ONCE + 6));
  });

  it('does not run over its ring', async () => {
    make({ ringSize: 4 });
    const [screen] = await screens(1);
    await say(AT_ONCE + 4);
    expect(screen?.got).toEqual(numbers(1, AT_ONCE + 4));
    expect(hub.metrics().pages).toBe(0);
  });

  it('waits for a socket that is full and not for its pass', async () => {
    make();
    const [full, other] = await screens(2);
    await say(AT_ONCE);
    full?.fill(true);
    await say(3);
    vi.advanceTimersByTime(EVERY_MS);
    expect([full?.got.length, other?.got.length]).toEqual([AT_ONCE, AT_ONCE + 3]);
    await say(2);
    full?.fill(false);
    await turn();
    expect(full?.got).toEqual(numbers(1, AT_ONCE + 5));
    expect(other?.got).toHaveLength(AT_ONCE + 3);
    vi.advanceTimersByTime(EVERY_MS);
    for (const screen of [full, other]) expect(screen?.got).toEqual(numbers(1, AT_ONCE + 5));
  });

  it('goes before what is said to its followers beside the log', async () => {
    make();
    const [screen] = await screens(1);
    await say(AT_ONCE + 2);
    hub.publishEphemeral('t', 'typing');
    expect(screen?.got.slice(AT_ONCE)).toEqual([...numbers(AT_ONCE + 1, AT_ONCE + 2), { id: `aaaaaaaa.${AT_ONCE + 2}`, data: 'typing' }]);
  });

  it('is told of to whoever iterates as well', async () => {
    make();
    const follower = hub.follow('t', { after: { epoch: 'aaaaaaaa', seq: 0 } })[Symbol.asyncIterator]();
    const all = take(follower, AT_ONCE + 4);
    await say(AT_ONCE + 4);
    vi.advanceTimersByTime(EVERY_MS);
    expect(await all).toEqual(numbers(1, AT_ONCE + 4));
  });

  it('that fails over resets its followers', async () => {
    make();
    const [screen] = await screens(1);
    await say(AT_ONCE + 2);
    log.failOver('t', 3);
    log.fill('t', 1);
    await turn();
    vi.advanceTimersByTime(EVERY_MS);
    expect(screen?.got.slice(AT_ONCE)).toEqual([{ id: 'bbbbbbbb.4', data: { type: 'reset' } }]);
  });

  it('leaves no timer behind', async () => {
    make();
    await screens(1);
    await say(AT_ONCE + 1);
    expect(vi.getTimerCount()).toBe(1);
    await hub[Symbol.asyncDispose]();
    expect(vi.getTimerCount()).toBe(0);
  });
});
