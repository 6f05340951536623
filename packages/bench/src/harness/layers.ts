import type { Profiler } from 'node:inspector';
import type { Shares } from './messages.ts';

/** By what stands in the address of a script, the first that fits. What fits none is Node's own. */
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
const SPECIAL: Readonly<Record<string, string>> = { '(garbage collector)': 'garbage collection', '(program)': 'native code' };

const SCRIPT = /^(?:file|node|wasm):/;

/** Null for what is not busy. `caller`: the layer that it was called from, to which the engine's own functions (regular expressions, JSON) are counted. */
export function layerOf(
  { functionName, url }: Pick<Profiler.ProfileNode['callFrame'], 'functionName' | 'url'>,
  caller: string | null,
): string | null {
  if (IDLE.has(functionName)) return null;
  const special = SPECIAL[functionName];
  if (special !== undefined) return special;
  if (!SCRIPT.test(url)) return caller ?? 'engine';
  return LAYERS.find(([part]) => url.includes(part))?.[1] ?? 'Node';
}

function layersOf(nodes: readonly Profiler.ProfileNode[]): Map<number, string | null> {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const layers = new Map<number, string | null>();
  // A profile names callers before what they call.
  for (const { id, callFrame } of nodes) layers.set(id, layerOf(callFrame, layers.get(parents.get(id) ?? -1) ?? null));
  return layers;
}

/** What each layer itself was busy with, in percent of all that was busy, most first. */
export function sharesOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Shares {
  const layers = layersOf(nodes);
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
