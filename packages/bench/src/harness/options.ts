import { parseArgs } from 'node:util';

/** What every benchmark is told. */
export interface Options {
  /** Smaller, to see that it works: its figures are no measurement. */
  readonly quick: boolean;
  /** How often each contender has its turn. */
  readonly repeats: number;
  /** Part of a cell's name: only such cells are measured. Empty: all. */
  readonly only: string;
}

const REPEATS = 5;
const QUICK_REPEATS = 2;

/** `<name> [--quick] [--repeats 3] [--only pglite]`. Throws a TypeError for anything else. */
export function readOptions(args: readonly string[]): { name: string; options: Options } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, repeats: { type: 'string' }, only: { type: 'string', default: '' } },
  });
  const { quick, only } = values;
  const repeats = Number(values.repeats ?? (quick ? QUICK_REPEATS : REPEATS));
  if (!Number.isSafeInteger(repeats) || repeats < 1) throw new TypeError('--repeats takes a whole number above 0.');
  return { name: positionals[0] ?? '', options: { quick, repeats, only } };
}
