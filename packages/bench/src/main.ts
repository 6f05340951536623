import { alerts } from './benchmarks/alerts.ts';
import { binary } from './benchmarks/binary.ts';
import { calls } from './benchmarks/calls.ts';
import { fanout } from './benchmarks/fanout.ts';
import { growth } from './benchmarks/growth.ts';
import { idle } from './benchmarks/idle.ts';
import { latency } from './benchmarks/latency.ts';
import { microphones } from './benchmarks/microphones.ts';
import { replies } from './benchmarks/replies.ts';
import { slow } from './benchmarks/slow.ts';
import { storm } from './benchmarks/storm.ts';
import { topics } from './benchmarks/topics.ts';
import { voice } from './benchmarks/voice.ts';
import { readOptions, type Options } from './harness/options.ts';

/** `npm run bench -- <name>`, or all without a name. Each prints a table and writes `docs/benchmarks/<name>.json`. */
const BENCHMARKS: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  alerts,
  fanout,
  calls,
  latency,
  idle,
  slow,
  storm,
  growth,
  topics,
  binary,
  replies,
  voice,
  microphones,
};

// A signal alone would leave the database that a benchmark has started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));

const { name, options } = readOptions(process.argv.slice(2));
const chosen = name === '' ? Object.keys(BENCHMARKS) : [name];
for (const each of chosen) {
  const bench = BENCHMARKS[each];
  if (bench === undefined) {
    console.error(`There is no benchmark "${each}". Type: npm run bench, or npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')}`);
    process.exitCode = 1;
    break;
  }
  await bench(options);
}
