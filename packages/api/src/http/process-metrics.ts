import { collectDefaultMetrics, Registry } from 'prom-client';

/** Memory, CPU, garbage collection and event loop of this process. Once in a process: what it watches it watches until the end. */
export function processMetrics(): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'ezri_' });
  return register;
}
