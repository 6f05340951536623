import { afterEach, expect, it, vi } from 'vitest';
import { throttle } from './throttle.ts';

afterEach(() => vi.useRealTimers());

it('runs at once, then once per period however often it is called, and never loses the last call', () => {
  vi.useFakeTimers();
  const at: number[] = [];
  const start = Date.now();
  using limited = throttle(100, () => at.push(Date.now() - start));
  for (let ms = 0; ms < 250; ms += 10) {
    limited.call();
    vi.advanceTimersByTime(10);
  }
  vi.advanceTimersByTime(1_000);
  expect(at).toEqual([0, 100, 200, 300]);
  limited.call();
  expect(at).toEqual([0, 100, 200, 300, 1_250]);
});

it('runs no more once disposed', () => {
  vi.useFakeTimers();
  let runs = 0;
  const limited = throttle(100, () => (runs += 1));
  limited.call();
  limited.call();
  limited[Symbol.dispose]();
  limited.call();
  vi.advanceTimersByTime(1_000);
  expect([runs, vi.getTimerCount()]).toEqual([1, 0]);
});
