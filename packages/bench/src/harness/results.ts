import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ratio, type Cell, type Target } from './cells.ts';
import { chartOf } from './chart.ts';
import { machine } from './machine.ts';
import { isWhole, type Options } from './options.ts';
import { FOLDER } from './report.ts';

export interface Results {
  readonly name: string;
  /** What was measured, in a sentence. */
  readonly about: string;
  readonly unit: string;
  readonly options: Options;
  readonly cells: readonly Cell[];
  readonly targets: readonly Target[];
  /** The cells that the chart shows; all when left out. */
  readonly charted?: readonly Cell[];
  /** In columns of their own: how many times as much as these. */
  readonly comparedWith: readonly string[];
  readonly notes?: readonly string[];
}

const round = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)));

function tableOf({ cells, comparedWith }: Results) {
  return cells.flatMap((cell) =>
    Object.entries(cell.figures).map(([contender, { median, min, max }]) => ({
      cell: cell.name,
      contender,
      median: round(median),
      min: round(min),
      max: round(max),
      ...Object.fromEntries(
        comparedWith.flatMap((other) => {
          const value = ratio(cell, contender, other);
          return value === null ? [] : [[`/ ${other}`, round(value)]];
        }),
      ),
    })),
  );
}

/** Prints the table, and writes it to `docs/benchmarks` with a chart. A quick run writes nothing there: its figures are no measurement. */
export async function publishResults(results: Results): Promise<void> {
  const { name, about, unit, options, cells, targets, charted = cells, notes = [] } = results;
  console.log(`\n${about}, ${unit}; median, least and most of up to ${options.repeats}`);
  console.table(tableOf(results));
  for (const { text, value, bound, met } of targets) console.log(`${met ? 'met   ' : 'MISSED'} ${text}: ${round(value)} (target ${bound})`);
  for (const note of notes) console.log(note);
  console.log(machine());
  if (!isWhole(options)) {
    console.log('A part, or a quick look: nothing was written to docs/benchmarks.');
    return;
  }
  await mkdir(FOLDER, { recursive: true });
  const file = new URL(`${name}.json`, FOLDER);
  const written = { name, about, unit, repeats: options.repeats, machine: machine(), measuredAt: new Date().toISOString(), cells, targets, notes };
  await writeFile(file, `${JSON.stringify(written, (_key, value: unknown) => (typeof value === 'number' ? round(value) : value), 2)}\n`);
  await writeFile(new URL(`${name}.svg`, FOLDER), chartOf({ title: about, unit, cells: charted, footer: machine() }));
  console.log(`Written to ${fileURLToPath(file)} and beside it as a chart.`);
}
