import { parseArgs } from 'node:util';

/** What every benchmark is told. */
export interface Options {
  /** Smaller, to see that it works: its figures are no measurement. */
  readonly quick: boolean;
  /** How often each contender has its turn. */
  readonly repeats: number;
  /** Part of a cell's name: only such cells are measured. Empty: all. */
  readonly only: string;
  /** The contenders that have their turn. Empty: all. */
  readonly who: readonly string[];
}

const REPEATS = 3;
const QUICK_REPEATS = 2;

/** `<name> [--quick] [--repeats 3] [--only PGlite] [--who ezri,socket.io]`. Throws a TypeError for anything else. */
export function readOptions(args: readonly string[]): { name: string; options: Options } {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      repeats: { type: 'string' },
      only: { type: 'string', default: '' },
      who: { type: 'string', default: '' },
    },
  });
  const { quick, only } = values;
  const who = values.who.split(',').filter((each) => each !== '');
  const repeats = Number(values.repeats ?? (quick ? QUICK_REPEATS : REPEATS));
  if (!Number.isSafeInteger(repeats) || repeats < 1) throw new TypeError('--repeats takes a whole number above 0.');
  return { name: positionals[0] ?? '', options: { quick, repeats, only, who } };
}

/** For benchmarks whose figures differ little or whose turns take long: so many repeats less, but one at least. */
export const withFewer = (options: Options, fewer: number): Options => ({ ...options, repeats: Math.max(1, options.repeats - fewer) });

/** Whether the whole benchmark is run: only then are its figures a measurement to be kept. */
export const isWhole = ({ quick, only, who }: Options): boolean => !quick && only === '' && who.length === 0;
