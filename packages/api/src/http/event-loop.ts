import { monitorEventLoopDelay } from 'node:perf_hooks';
import { LOOP_WINDOW_MS } from '../limits.ts';

const RESOLUTION_MS = 20;
const SAMPLE_MS = 1_000;
const NS_PER_MS = 1e6;

/** Watches how long the event loop stands still. */
export interface LoopWatch {
  /** Milliseconds: the longest it stood still within the last `LOOP_WINDOW_MS`. A quiet loop shows the resolution of the measurement, about 20. */
  longestMs(): number;
  [Symbol.dispose](): void;
}

export function watchEventLoop(): LoopWatch {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  let samples: number[] = [];
  const sampler = setInterval(() => {
    samples = [...samples, histogram.max / NS_PER_MS].slice(-LOOP_WINDOW_MS / SAMPLE_MS);
    histogram.reset();
  }, SAMPLE_MS).unref();
  return {
    longestMs: () => Math.max(histogram.max / NS_PER_MS, ...samples),
    [Symbol.dispose]() {
      clearInterval(sampler);
      histogram.disable();
    },
  };
}
