import { afterEach } from 'vitest';
import { watchErrors } from './console-watch.ts';

const errors = watchErrors(console);

afterEach(() => {
  const complaint = errors.complaint();
  if (complaint !== null) throw new Error(complaint);
});
