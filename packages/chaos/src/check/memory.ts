import type { Cluster } from '../infra/cluster.ts';

/** I6: how much more a node may keep than before. */
const GROWTH_MAX_MIB = 150;

/** MiB. `kept`: resident after a collection of garbage. `heap`: what of it is JavaScript's. `peak`: resident at the worst moment since the last time anybody asked, garbage included. */
export interface Weight {
  readonly kept: number;
  readonly heap: number;
  readonly peak: number;
}

/** By the name of the node. */
export type Weights = ReadonlyMap<string, Weight>;

/** Nodes that do not run or answer are left out. */
export async function weigh({ nodes }: Cluster): Promise<Weights> {
  const all = await Promise.all(
    nodes.map(async ({ name, stats, collect }) => {
      try {
        const { peakRssMiB: peak } = await stats();
        await collect();
        const { rssMiB: kept, heapUsedMiB: heap } = await stats();
        return [[name, { kept, heap, peak }] as const];
      } catch {
        return [];
      }
    }),
  );
  return new Map(all.flat());
}

/**
 * Nodes that keep too much. Garbage does not count: on a machine with much memory V8 lets it lie, so the peak says more about the machine than about us. It is
 * told in the report all the same.
 */
export function tooHeavy(before: Weights, after: Weights): string[] {
  return [...after].flatMap(([name, { kept }]) => {
    const grown = kept - (before.get(name)?.kept ?? kept);
    return grown < GROWTH_MAX_MIB ? [] : [`I6: ${name} keeps ${Math.round(grown)} MiB more than before`];
  });
}
