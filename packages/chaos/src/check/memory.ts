import type { Cluster } from '../infra/cluster.ts';

/** I6: how much a node may grow over what it had before. */
const GROWTH_MAX_MIB = 150;

interface Weight {
  readonly pid: number | null;
  readonly now: number;
  readonly peak: number;
}

/** MiB by the name of the node. */
export type Weights = ReadonlyMap<string, Weight>;

/** Nodes that do not run or answer are left out. The peak is that since the last time anybody asked. */
export async function weigh({ nodes }: Cluster): Promise<Weights> {
  const all = await Promise.all(
    nodes.map(async ({ name, pid, stats }) => {
      const said = await stats().catch(() => null);
      return said === null ? [] : [[name, { pid, now: said.rssMiB, peak: said.peakRssMiB }] as const];
    }),
  );
  return new Map(all.flat());
}

/**
 * Nodes that grew too much. Of a process that was there before the fault the peak counts. One that began in between is judged by what it has now: opening its
 * database and compiling its code take more for a moment, whatever the fault was.
 */
export function tooHeavy(before: Weights, after: Weights): string[] {
  return [...after].flatMap(([name, { pid, now, peak }]) => {
    const start = before.get(name);
    if (start === undefined) return [];
    const grown = (start.pid === pid ? peak : now) - start.now;
    return grown < GROWTH_MAX_MIB ? [] : [`I6: ${name} grew by ${Math.round(grown)} MiB`];
  });
}
