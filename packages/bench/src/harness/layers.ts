import type { Profiler } from 'node:inspector';
import type { Shares } from './messages.ts';

/** By what stands in the address of a script, the first that fits. What fits none is Node's own or the engine's. */
const LAYERS: readonly (readonly [part: string, layer: string])[] = [
  ['/packages/testkit/', 'testkit'],
  ['/packages/fanout/', 'fanout'],
  ['/packages/api/', 'api'],
  ['/packages/domain/', 'domain'],
  ['/packages/store/', 'store'],
  ['/packages/contract/', 'contract'],
  ['/packages/bench/', 'bench'],
  ['/@trpc/', 'tRPC'],
  ['/drizzle-orm/', 'drizzle'],
  ['/@electric-sql/', 'database (PGlite)'],
  ['wasm://', 'database (PGlite)'],
  ['/pg/', 'database driver (pg)'],
  ['/pg-', 'database driver (pg)'],
  ['/ws/', 'ws'],
  ['/zod/', 'zod'],
  ['/node_modules/', 'other packages'],
];
const IDLE = new Set(['(idle)', '(root)']);

export function layerOf({ functionName, url }: Pick<Profiler.ProfileNode['callFrame'], 'functionName' | 'url'>): string | null {
  if (IDLE.has(functionName)) return null;
  if (functionName === '(garbage collector)') return 'garbage collection';
  return LAYERS.find(([part]) => url.includes(part))?.[1] ?? 'Node and the engine';
}

/** What each layer itself was busy with, in percent of all that was busy, most first. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const layers = new Map(nodes.map(({ id, callFrame }) => [id, layerOf(callFrame)]));
  const spent = new Map<string, number>();
  let busy = 0;
  for (const [at, sample] of samples.entries()) {
    const layer = layers.get(sample) ?? null;
    if (layer === null) continue;
    const us = Math.max(0, timeDeltas[at] ?? 0);
    spent.set(layer, (spent.get(layer) ?? 0) + us);
    busy += us;
  }
  return Object.fromEntries([...spent].sort(([, a], [, b]) => b - a).map(([layer, us]) => [layer, Math.round((us * 1_000) / busy) / 10]));
}
