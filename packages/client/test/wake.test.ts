import { expect, test, vi } from 'vitest';
import { WAKE_CHECK_MS, WAKE_DRIFT_MS, watchWakefulness } from '../src/wake.ts';
import { createTestClock } from './test-clock.ts';

function world() {
  const clock = createTestClock();
  let slept = 0;
  const window = new EventTarget();
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const on = { onDoubt: vi.fn<() => void>(), onLook: vi.fn<() => void>(), onNetwork: vi.fn<(online: boolean) => void>() };
  const end = watchWakefulness({ window, document }, { ...clock, now: () => clock.now() + slept }, on);
  return { clock, window, document, on, end, sleep: (ms: number) => void (slept += ms) };
}

test('wake from sleep is told by the clock having jumped between two looks', async () => {
  const { clock, on, sleep } = world();
  await clock.advance(WAKE_CHECK_MS * 10);
  expect(on.onDoubt).not.toHaveBeenCalled();
  sleep(WAKE_DRIFT_MS + 1);
  await clock.advance(WAKE_CHECK_MS);
  expect(on.onDoubt).toHaveBeenCalledOnce();
  await clock.advance(WAKE_CHECK_MS * 10);
  expect(on.onDoubt).toHaveBeenCalledOnce();
});

test('the held-back timers of a hidden tab are no sleep', async () => {
  const { clock, on, sleep, document } = world();
  document.visibilityState = 'hidden';
  sleep(60_000);
  await clock.advance(WAKE_CHECK_MS);
  expect(on.onDoubt).not.toHaveBeenCalled();
});

test('network and looks are passed on until the watch ends, and no timer stays', async () => {
  const { clock, on, window, document, end } = world();
  window.dispatchEvent(new Event('offline'));
  window.dispatchEvent(new Event('online'));
  expect(on.onNetwork.mock.calls).toEqual([[false], [true]]);
  expect(on.onDoubt).toHaveBeenCalledOnce();
  document.dispatchEvent(new Event('visibilitychange'));
  document.visibilityState = 'hidden';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(on.onLook).toHaveBeenCalledOnce();
  end();
  document.visibilityState = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  window.dispatchEvent(new Event('online'));
  expect(on.onLook).toHaveBeenCalledOnce();
  expect(on.onDoubt).toHaveBeenCalledOnce();
  expect(clock.pending).toBe(0);
});
