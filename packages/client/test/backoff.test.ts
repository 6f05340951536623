import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backoffMs } from '../src/backoff.ts';
import { createGate, RETRY } from '../src/gate.ts';
import { createTestClock } from './test-clock.ts';

test('T8: a pause is never nothing, never beyond the bound, and differs between clients', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.9999, noNaN: true }), (attempt, random) => {
      const ms = backoffMs(attempt, RETRY, () => random);
      expect(ms).toBeGreaterThanOrEqual(RETRY.minMs);
      expect(ms).toBeLessThanOrEqual(RETRY.maxMs);
    }),
  );
  expect(backoffMs(20, RETRY, () => 0.1)).not.toBe(backoffMs(20, RETRY, () => 0.9));
});

function world() {
  const clock = createTestClock(() => 0.999);
  let attempt = 0;
  const waits: number[] = [];
  const gate = createGate(
    () => attempt,
    clock,
    (at) => waits.push(at - clock.now()),
  );
  const passed: string[] = [];
  const pass = (name: string) =>
    void gate.pass().then(
      () => passed.push(name),
      () => passed.push(`${name} rejected`),
    );
  return { clock, gate, waits, passed, pass, set: (next: number) => void (attempt = next) };
}

test('the first attempt does not wait; later ones do, and release ends the wait', async () => {
  const { clock, gate, waits, passed, pass, set } = world();
  pass('first');
  set(3);
  pass('third');
  await clock.settle();
  expect(passed).toEqual(['first']);
  expect(waits[0]).toBeGreaterThan(1_000);
  gate.release();
  await clock.settle();
  expect(passed).toEqual(['first', 'third']);
  expect(clock.pending).toBe(0);
});

test('held, nobody passes, however long; released, they do; shut down, those waiting are rejected', async () => {
  const { clock, gate, passed, pass, set } = world();
  set(1);
  pass('waiting');
  gate.hold();
  pass('late');
  await clock.advance(3_600_000);
  expect(passed).toEqual([]);
  gate.release();
  await clock.settle();
  expect(passed).toEqual(['waiting', 'late']);
  pass('end');
  gate.shutDown();
  pass('after');
  await clock.advance(3_600_000);
  expect(passed.slice(2)).toEqual(['end rejected']);
});
