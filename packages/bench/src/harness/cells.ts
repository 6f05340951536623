import type { Options } from './options.ts';
import { figuresOf, type Figures } from './statistics.ts';

/** What was measured under the same circumstances. */
export interface Cell {
  readonly name: string;
  readonly figures: Readonly<Record<string, Figures>>;
}

export interface Target {
  readonly text: string;
  readonly bound: number;
  readonly value: number;
  readonly met: boolean;
}

/** Gathers one value per repeat, contender and cell. Cells and contenders keep the order in which they first came. */
export class Collection {
  readonly #cells = new Map<string, Map<string, number[]>>();

  add(cell: string, contender: string, value: number): void {
    const contenders = this.#cells.get(cell) ?? new Map<string, number[]>();
    this.#cells.set(cell, contenders);
    contenders.set(contender, [...(contenders.get(contender) ?? []), value]);
  }

  cells(): Cell[] {
    return [...this.#cells].map(([name, contenders]) => ({
      name,
      figures: Object.fromEntries([...contenders].map(([contender, values]) => [contender, figuresOf(values)])),
    }));
  }
}

/** How many times as much as `other` this one takes, by their medians; null when one of them was not measured. */
export function ratio({ figures }: Cell, contender: string, other: string): number | null {
  const [mine, theirs] = [figures[contender]?.median, figures[other]?.median];
  return mine === undefined || theirs === undefined ? null : mine / theirs;
}

/** One target per cell in which both were measured: at most `bound` times as much as `other`. */
export const targetsOf = (cells: readonly Cell[], contender: string, other: string, bound: number): Target[] =>
  cells.flatMap((cell) => {
    const value = ratio(cell, contender, other);
    return value === null ? [] : [{ text: `${cell.name}: ${contender} / ${other}`, bound, value, met: value <= bound }];
  });

/** Whether a contender was asked for; all are when none was. */
export const isAskedFor = ({ who }: Pick<Options, 'who'>, contender: string): boolean => who.length === 0 || who.includes(contender);

/** A, B, C, A, B, C, …: whatever slows the machine for a while slows everybody. Whoever has `fewer` turns is left out of the last rounds. */
export async function rounds<T extends { readonly contender: string; readonly fewer?: number }>(
  options: Pick<Options, 'repeats' | 'who'>,
  turns: readonly T[],
  run: (turn: T) => Promise<void>,
): Promise<void> {
  const chosen = turns.filter(({ contender }) => isAskedFor(options, contender));
  const { repeats } = options;
  for (let round = 0; round < repeats; round += 1) {
    for (const turn of chosen) if (round === 0 || round < repeats - (turn.fewer ?? 0)) await run(turn);
  }
}
