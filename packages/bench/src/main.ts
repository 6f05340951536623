import { alerts } from './alerts.ts';

/** `npm run bench -- <name>`. Each prints a table and writes `docs/benchmarks/<name>.json`. */
const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = { alerts };

const [, , name = ''] = process.argv;
const bench = BENCHMARKS[name];
if (bench === undefined) {
  console.error(`Which benchmark? npm run bench -- ${Object.keys(BENCHMARKS).join(' | ')}`);
  process.exitCode = 1;
} else {
  await bench();
}
