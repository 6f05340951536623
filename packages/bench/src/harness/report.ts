import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { machine } from './machine.ts';
import type { Spread } from './statistics.ts';

export const FOLDER = new URL('../../../../docs/benchmarks/', import.meta.url);

export interface Report {
  readonly name: string;
  /** What was measured, in a sentence. */
  readonly about: string;
  readonly count: number;
  /** Milliseconds. */
  readonly rows: Readonly<Record<string, Spread>>;
  /** What else was running, such as the browser's version. */
  readonly with: string;
}

/** Prints the table and writes it to `docs/benchmarks`. */
export async function publish(report: Report): Promise<void> {
  const round = (ms: number) => Math.round(ms * 10) / 10;
  const rows = Object.fromEntries(
    Object.entries(report.rows).map(([name, { p50, p95, max }]) => [name, { 'p50 ms': round(p50), 'p95 ms': round(p95), 'max ms': round(max) }]),
  );
  console.log(`\n${report.about} (${report.count} times)`);
  console.table(rows);
  console.log(`${machine()}; ${report.with}`);
  await mkdir(FOLDER, { recursive: true });
  const file = new URL(`${report.name}.json`, FOLDER);
  await writeFile(file, `${JSON.stringify({ ...report, rows, machine: machine(), measuredAt: new Date().toISOString() }, null, 2)}\n`);
  console.log(`Written to ${fileURLToPath(file)}`);
}
