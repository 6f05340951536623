import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import type { Fault } from './fault.ts';
import type { Result, Spread } from './result.ts';

const DOCS = new URL('../../../docs/', import.meta.url);
const JSON_FILE = new URL('benchmarks/reliability.json', DOCS);
const BEGIN = '<!-- the table of the last full run begins here; npm run chaos -- --report writes it -->';
const END = '<!-- the table ends here -->';
const GIB = 2 ** 30;

const whole = (value: number): string => String(Math.round(value));
const spread = (value: Spread | null): string => (value === null ? '–' : `${whole(value.p50)} / ${whole(value.p99)} / ${whole(value.max)}`);

/** One line for the terminal, with what went wrong below it. */
export function lineOf(result: Result, { title }: Fault): string {
  const good = result.problems.length === 0;
  const facts = `${result.acknowledged} acknowledged, lost ${result.lost}, doubled ${result.doubled}, holes ${result.holes}, alerts ${spread(result.latency)} ms, ${result.seconds} s`;
  const measures = result.measures.map(({ name, value, unit, bound }) => `      ${name}: ${value} ${unit}${bound === null ? '' : ` (${bound})`}`);
  const problems = result.problems.map((problem) => `      ✗ ${problem}`);
  return [`${good ? '✓' : '✗'} ${result.fault} ${result.platform}: ${title}`, `      ${facts}`, ...measures, ...problems].join('\n');
}

interface Row {
  readonly result: Result;
  readonly runs: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly holes: number;
  readonly held: number;
}

/** Runs of the same fault on the same platform become one row: sums, and the figures of the run that took longest. */
function rowsOf(results: readonly Result[]): Row[] {
  const groups = Map.groupBy(results, ({ fault, platform }) => `${fault} ${platform}`);
  return [...groups.values()].flatMap((runs) => {
    const worst = runs.toSorted((a, b) => (b.latency?.max ?? 0) - (a.latency?.max ?? 0))[0];
    const sum = (of: (result: Result) => number) => runs.reduce((total, result) => total + of(result), 0);
    if (worst === undefined) return [];
    return {
      result: worst,
      runs: runs.length,
      acknowledged: sum(({ acknowledged }) => acknowledged),
      lost: sum(({ lost }) => lost),
      doubled: sum(({ doubled }) => doubled),
      holes: sum(({ holes }) => holes),
      held: sum(({ problems }) => (problems.length === 0 ? 1 : 0)),
    };
  });
}

/** The table of docs/reliability.md, in Markdown. Milliseconds. */
export function tableOf(results: readonly Result[]): string {
  const head = [
    'fault',
    'on',
    'runs',
    'acknowledged',
    'lost',
    'doubled',
    'holes',
    'p50 / p99 / max',
    'during the fault',
    'recovery',
    'peak RSS',
    'held',
  ];
  const rows = rowsOf(results).map(({ result, runs, acknowledged, lost, doubled, holes, held }) => [
    result.fault,
    result.platform,
    runs,
    acknowledged,
    lost,
    doubled,
    holes,
    spread(result.latency),
    spread(result.during),
    `${whole(result.recoveryMs)} ms`,
    result.peakRssMiB === null ? '–' : `${whole(result.peakRssMiB)} MiB`,
    held === runs ? 'yes' : `${held} of ${runs}`,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The further figures of each fault, with their bounds. */
function measuresOf(results: readonly Result[]): string {
  return results
    .flatMap(({ fault, platform, measures }) =>
      measures.map(
        ({ name, value, unit, bound, ok }) =>
          `| ${fault} | ${platform} | ${name} | ${value} ${unit} | ${bound ?? '–'} | ${ok === false ? 'missed' : ok === null ? '–' : 'met'} |`,
      ),
    )
    .join('\n');
}

const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / GIB)} GiB, Node ${process.version}`;

/** `fresh`, and what the last report has of the faults and platforms that were not run this time. By number of the fault. */
async function joined(fresh: readonly Result[]): Promise<Result[]> {
  const text = await readFile(JSON_FILE, 'utf8').catch(() => '{"results":[]}');
  const { results: before } = JSON.parse(text) as { results: Result[] };
  const keyOf = ({ fault, platform }: Result) => `${fault} ${platform}`;
  const again = new Set(fresh.map(keyOf));
  return [...before.filter((result) => !again.has(keyOf(result))), ...fresh].toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/**
 * Puts the tables into docs/reliability.md, between its two marks, and everything into docs/benchmarks/reliability.json. A fault that was run replaces its rows;
 * those of others stay, with the time at which they were measured.
 */
export async function writeReport(fresh: readonly Result[], faults: readonly Fault[]): Promise<void> {
  const results = await joined(fresh);
  const file = new URL('reliability.md', DOCS);
  const text = await readFile(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('docs/reliability.md has lost the marks between which the table is written.');
  const seeds = [...new Set(results.map(({ seed }) => seed))].toSorted((a, b) => a - b).join(', ');
  const times = results.map(({ at }) => at.slice(0, 16).replace('T', ' ')).toSorted();
  const missing = faults.filter(({ id }) => !results.some(({ fault }) => fault === id)).map(({ id }) => id);
  const tables = [
    BEGIN,
    '',
    `Measured from ${times[0]} to ${times.at(-1)} UTC, ${machine()}; everything on one machine; seeds ${seeds}.${missing.length > 0 ? ` Not run: ${missing.join(', ')}.` : ''}`,
    '',
    tableOf(results),
    '',
    '| fault | on | figure | measured | bound | |',
    '| --- | --- | --- | --- | --- | --- |',
    measuresOf(results),
    '',
  ].join('\n');
  await writeFile(file, `${text.slice(0, begin)}${tables}${text.slice(end)}`);
  await mkdir(new URL('benchmarks/', DOCS), { recursive: true });
  const report = { writtenAt: new Date().toISOString(), machine: machine(), results };
  await writeFile(JSON_FILE, `${JSON.stringify(report, null, 2)}\n`);
}
