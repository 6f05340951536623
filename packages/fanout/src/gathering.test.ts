import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { numbers, take } from './collect.fixture.ts';
import { Follower } from './follower.ts';
import { Gathering, PASSES_AT_ONCE } from './gathering.ts';
import { createFeedHub, HUB_DEFAULTS, type FeedHub, type HubOptions } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { Screen } from './screen.fixture.ts';

const EVERY_MS = 20;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

describe('when a topic’s followers are told', () => {
  /** The moments, in milliseconds, at which a topic that has news every `newsEveryMs` tells of it. */
  function told(newsEveryMs: number, ms: number, everyMs = EVERY_MS): number[] {
    const passes: number[] = [];
    const began = performance.now();
    const ask = () => {
      if (gathering.mayPass()) passes.push(performance.now() - began);
    };
    const gathering = new Gathering(everyMs, () => performance.now(), ask);
    for (let at = 0; at < ms; at += newsEveryMs) {
      ask();
      vi.advanceTimersByTime(newsEveryMs);
    }
    gathering.stop();
    expect(vi.getTimerCount()).toBe(0);
    return passes;
  }

  it('news that comes no more often than the rounds never waits', () => {
    expect(told(EVERY_MS, 2_000)).toEqual(Array.from({ length: 100 }, (_, n) => n * EVERY_MS));
  });

  it('nor does a handful at once after a quiet while', () => {
    const gathering = new Gathering(
      EVERY_MS,
      () => performance.now(),
      () => {},
    );
    for (let rest = 0; rest < 3; rest += 1) {
      for (let n = 0; n < PASSES_AT_ONCE; n += 1) expect(gathering.mayPass()).toBe(true);
      expect(gathering.mayPass()).toBe(false);
      expect(gathering.isWaiting).toBe(true);
      vi.advanceTimersByTime(EVERY_MS);
      expect(gathering.isWaiting).toBe(false);
      vi.advanceTimersByTime(PASSES_AT_ONCE * EVERY_MS);
    }
    gathering.stop();
  });

  it('what never stops is told of once in a round, and nothing waits longer than one', () => {
    const passes = told(1, 2_000);
    expect(passes.length).toBeLessThanOrEqual(PASSES_AT_ONCE + 2_000 / EVERY_MS + 1);
    for (const [n, at] of passes.entries()) expect(at - (passes[n - 1] ?? 0)).toBeLessThanOrEqual(EVERY_MS);
  });

  it('0: always at once', () => {
    expect(told(1, 500, 0)).toHaveLength(500);
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

  const make = (options: HubOptions = {}) => (hub = createFeedHub(log, { gatherMs: EVERY_MS, ...options }));
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

  it('is told of at once until it has spoken too often, and then a moment at a time, nothing missing', async () => {
    make();
    const [one, other] = await screens(2);
    await say(PASSES_AT_ONCE);
    expect(one?.got).toEqual(numbers(1, PASSES_AT_ONCE));
    await say(7);
    expect(one?.got).toEqual(numbers(1, PASSES_AT_ONCE));
    vi.advanceTimersByTime(EVERY_MS);
    for (const screen of [one, other]) expect(screen?.got).toEqual(numbers(1, PASSES_AT_ONCE + 7));
    vi.advanceTimersByTime(PASSES_AT_ONCE * EVERY_MS);
    await say(1);
    expect(one?.got).toHaveLength(PASSES_AT_ONCE + 8);
  });

  it('does not wait for more than a write takes', async () => {
    make({ pageSize: 5 });
    const [screen] = await screens(1);
    await say(PASSES_AT_ONCE + 4);
    expect(screen?.got).toHaveLength(PASSES_AT_ONCE);
    await say(1);
    expect(screen?.got).toEqual(numbers(1, PASSES_AT_ONCE + 5));
  });

  it('gives whoever comes meanwhile all there is, and looks after it with the others from the next moment on', async () => {
    make();
    const [screen] = await screens(1);
    await say(PASSES_AT_ONCE + 3);
    const [late] = await screens(1);
    expect(late?.got).toEqual(numbers(1, PASSES_AT_ONCE + 3));
    expect(screen?.got).toHaveLength(PASSES_AT_ONCE);
    vi.advanceTimersByTime(EVERY_MS);
    const looks = vi.spyOn(Follower.prototype, 'pump');
    await say(3);
    vi.advanceTimersByTime(EVERY_MS);
    expect(looks).not.toHaveBeenCalled();
    looks.mockRestore();
    for (const each of [screen, late]) expect(each?.got).toEqual(numbers(1, PASSES_AT_ONCE + 6));
  });

  it('goes before what is said to its followers beside the log', async () => {
    make();
    const [screen] = await screens(1);
    await say(PASSES_AT_ONCE + 2);
    hub.publishEphemeral('t', 'typing');
    expect(screen?.got.slice(PASSES_AT_ONCE)).toEqual([
      ...numbers(PASSES_AT_ONCE + 1, PASSES_AT_ONCE + 2),
      { id: `aaaaaaaa.${PASSES_AT_ONCE + 2}`, data: 'typing' },
    ]);
  });

  it('is told of to whoever iterates as well', async () => {
    make();
    const follower = hub.follow('t', { after: { epoch: 'aaaaaaaa', seq: 0 } })[Symbol.asyncIterator]();
    const all = take(follower, PASSES_AT_ONCE + 4);
    await say(PASSES_AT_ONCE + 4);
    vi.advanceTimersByTime(EVERY_MS);
    expect(await all).toEqual(numbers(1, PASSES_AT_ONCE + 4));
  });

  it('that fails over resets its followers', async () => {
    make();
    const [screen] = await screens(1);
    await say(PASSES_AT_ONCE + 2);
    log.failOver('t', 3);
    log.fill('t', 1);
    await turn();
    vi.advanceTimersByTime(EVERY_MS);
    expect(screen?.got.slice(PASSES_AT_ONCE)).toEqual([{ id: 'bbbbbbbb.4', data: { type: 'reset' } }]);
  });

  it('leaves no timer behind', async () => {
    make();
    await screens(1);
    await say(PASSES_AT_ONCE + 1);
    expect(vi.getTimerCount()).toBe(1);
    await hub[Symbol.asyncDispose]();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is one of more than sixty events a second', () => {
    make();
    expect(1_000 / HUB_DEFAULTS.gatherMs).toBeGreaterThan(60);
  });
});
