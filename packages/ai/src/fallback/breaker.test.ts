import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProviderFault } from '../provider/provider-fault.ts';
import { createBreaker, type Breaker } from './breaker.ts';

const REST_MS = 1_000;
const fails = async () => Promise.reject(new ProviderFault('unavailable'));
const works = async () => Promise.resolve('said');
const refuses = async () => Promise.reject(new ProviderFault('refused'));
const givesUp = async () => Promise.reject(new Error('stopped'));
const resting = { reason: 'resting' };

let states: string[];
let breaker: Breaker;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  states = [];
  breaker = createBreaker({ failures: 3, restMs: REST_MS, restMaxMs: 3 * REST_MS }, (state) => states.push(state));
});
afterEach(() => void vi.useRealTimers());

async function open(): Promise<void> {
  for (let n = 0; n < 3; n += 1) await expect(breaker.run(fails)).rejects.toMatchObject({ reason: 'unavailable' });
}

test('after three failures in a row nobody is asked', async () => {
  await open();
  const work = vi.fn(works);
  await expect(breaker.run(work)).rejects.toMatchObject(resting);
  expect(work).not.toHaveBeenCalled();
  expect(breaker.state).toBe('open');
});

test('a success in between begins the count anew', async () => {
  await expect(breaker.run(fails)).rejects.toThrow();
  await expect(breaker.run(fails)).rejects.toThrow();
  await breaker.run(works);
  await expect(breaker.run(fails)).rejects.toThrow();
  expect(breaker.state).toBe('closed');
});

test('whoever gives up is no failure', async () => {
  for (let n = 0; n < 5; n += 1) await expect(breaker.run(givesUp)).rejects.toThrow('stopped');
  expect(breaker.state).toBe('closed');
});

test('a request that it refuses is no failure: it would answer another', async () => {
  for (let n = 0; n < 5; n += 1) await expect(breaker.run(refuses)).rejects.toMatchObject({ reason: 'refused' });
  expect(breaker.state).toBe('closed');
  await open();
  vi.advanceTimersByTime(REST_MS);
  await expect(breaker.run(refuses)).rejects.toMatchObject({ reason: 'refused' });
  expect(breaker.state).toBe('closed');
});

test('after a rest one goes to see, and nobody else waits for it', async () => {
  await open();
  vi.advanceTimersByTime(REST_MS);
  const probe = Promise.withResolvers<string>();
  const probing = breaker.run(async () => probe.promise);
  expect([breaker.state, breaker.isReady]).toEqual(['halfOpen', false]);
  await expect(breaker.run(works)).rejects.toMatchObject(resting);
  probe.resolve('said');
  expect(await probing).toBe('said');
  expect(breaker.isReady).toBe(true);
  expect(states).toEqual(['open', 'halfOpen', 'closed']);
});

test.each([
  ['fails', fails],
  ['is given up', givesUp],
])('a probe that %s means a longer rest, up to a bound', async (_what, ends) => {
  await open();
  for (const rests of [1, 2, 3, 3]) {
    vi.advanceTimersByTime(rests * REST_MS - 1);
    expect(breaker.isReady).toBe(false);
    await expect(breaker.run(works)).rejects.toMatchObject(resting);
    vi.advanceTimersByTime(1);
    expect(breaker.isReady).toBe(true);
    await expect(breaker.run(ends)).rejects.not.toMatchObject(resting);
    expect(breaker.state).toBe('open');
  }
});

test('a refusal is a failure where nobody can say anything that is refused', async () => {
  const strict = createBreaker(
    { failures: 3, restMs: REST_MS, restMaxMs: 3 * REST_MS },
    () => undefined,
    () => true,
  );
  for (let n = 0; n < 3; n += 1) await expect(strict.run(refuses)).rejects.toMatchObject({ reason: 'refused' });
  expect([strict.state, strict.isReady]).toEqual(['open', false]);
});
