import { expect, test, vi } from 'vitest';
import { watchErrors } from './console-watch.ts';

test('an error on the console is heard, reported once and still printed', () => {
  const print = vi.fn();
  const target = { error: print };
  const watch = watchErrors(target);
  expect(watch.complaint()).toBeNull();
  target.error('lost %d of them', 3);
  expect(print).toHaveBeenCalledWith('lost %d of them', 3);
  expect(watch.complaint()).toContain('lost 3 of them');
  expect(watch.complaint()).toBeNull();
});
