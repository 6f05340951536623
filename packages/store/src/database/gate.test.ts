import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerBusy } from './faults.ts';
import { Gate, QUEUE_MAX, QUEUE_WAIT_MS } from './gate.ts';

describe('the queue before the database', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  const forever = () => new Promise<never>(() => {});

  it('lets in as many as fit, the rest in order, and none for longer than it works', async () => {
    const gate = new Gate(2);
    const order: string[] = [];
    const releases = new Map<string, () => void>();
    const enter = (name: string) =>
      gate.pass(() => {
        order.push(name);
        return new Promise<void>((resolve) => releases.set(name, resolve));
      });
    const all = ['a', 'b', 'c', 'd'].map(enter);
    await vi.advanceTimersByTimeAsync(1);
    expect(order).toEqual(['a', 'b']);
    releases.get('b')?.();
    await vi.advanceTimersByTimeAsync(1);
    expect(order).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'c']) releases.get(name)?.();
    await vi.advanceTimersByTimeAsync(1);
    releases.get('d')?.();
    await Promise.all(all);
    expect(gate.waiting).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('frees the place of work that failed', async () => {
    const gate = new Gate(1);
    await expect(gate.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await gate.pass(async () => 'in')).toBe('in');
  });

  it('lets urgent callers pass all who wait, also where the queue is full', async () => {
    const gate = new Gate(1);
    const order: string[] = [];
    const first = Promise.withResolvers<void>();
    const inside = gate.pass(() => first.promise);
    const waiting = Array.from({ length: QUEUE_MAX }, (_, number) => gate.pass(async () => void order.push(`caller ${number}`)));
    const beats = [1, 2].map((number) => gate.pass(async () => void order.push(`beat ${number}`), true));
    first.resolve();
    await Promise.all([inside, ...waiting, ...beats]);
    expect(order.slice(0, 3)).toEqual(['beat 1', 'beat 2', 'caller 0']);
    expect(order).toHaveLength(QUEUE_MAX + 2);
  });

  it('refuses whoever waits too long, and at once whoever comes to a full queue', async () => {
    const gate = new Gate(1);
    void gate.pass(forever);
    const outcomes = Array.from({ length: QUEUE_MAX }, () => gate.pass(forever).catch((error: unknown) => error));
    await vi.advanceTimersByTimeAsync(1);
    await expect(gate.pass(forever)).rejects.toBeInstanceOf(ServerBusy);
    await vi.advanceTimersByTimeAsync(QUEUE_WAIT_MS);
    for (const outcome of await Promise.all(outcomes)) expect(outcome).toBeInstanceOf(ServerBusy);
    expect(gate.waiting).toBe(0);
  });
});
