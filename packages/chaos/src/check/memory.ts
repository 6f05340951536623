import type { Cluster } from '../infra/cluster.ts';

/** I6: how much more a node may keep than before. */
const GROWTH_MAX_MIB = 150;

/** MiB. `kept`: JavaScript and buffers after a collection of garbage. `peak`: resident at the worst moment since the last time anybody asked, garbage and free pages included. */
export interface Weight {
  readonly kept: number;
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
        const { heldMiB: kept } = await stats();
        return [[name, { kept, peak }] as const];
      } catch {
        return [];
      }
    }),
  );
  return new Map(all.flat());
}

/**
 * Nodes that keep too much. Garbage does not count, nor do pages that are free and not yet given back: on a machine with much memory V8 and malloc let both lie, so
 * the resident peak says more about the machine than about us. It is told in the report all the same.
 */
export function tooHeavy(before: Weights, after: Weights): string[] {
  return [...after].flatMap(([name, { kept }]) => {
    const grown = kept - (before.get(name)?.kept ?? kept);
    return grown < GROWTH_MAX_MIB ? [] : [`I6: ${name} keeps ${Math.round(grown)} MiB more than before`];
  });
}
