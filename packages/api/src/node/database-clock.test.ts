import { expect, test, vi } from 'vitest';
import { createDatabaseClock } from './database-clock.ts';

const TOLD = 1_700_000_000_000;

test('goes on from what the database told, whatever becomes of the clock of the machine', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: TOLD });
  try {
    const clock = createDatabaseClock();
    clock.set(TOLD + 42_000);
    expect(clock.now()).toBe(TOLD + 42_000);
    vi.setSystemTime(TOLD + 600_000);
    expect(clock.now()).toBe(TOLD + 42_000);
    vi.advanceTimersByTime(1_500);
    expect(clock.now()).toBe(TOLD + 43_500);
    clock.set(TOLD);
    expect(clock.now()).toBe(TOLD);
  } finally {
    vi.useRealTimers();
  }
});
