import { expect, test } from 'vitest';
import { layerOf, sharesOf } from './layers.ts';

const frame = (functionName: string, url: string) => ({ functionName, url, scriptId: '1', lineNumber: 1, columnNumber: 1 });

test.each([
  ['file:///x/packages/api/src/trpc.ts', 'api'],
  ['file:///x/node_modules/.pnpm/@trpc+server@11/node_modules/@trpc/server/dist/index.mjs', 'tRPC'],
  ['file:///x/node_modules/.pnpm/ws@8/node_modules/ws/lib/sender.js', 'ws'],
  ['file:///x/node_modules/.pnpm/drizzle-orm@0.45_pg@8/node_modules/drizzle-orm/pg-core/db.js', 'drizzle'],
  ['file:///x/node_modules/.pnpm/pg@8/node_modules/pg/lib/client.js', 'database driver (pg)'],
  ['wasm://wasm/00a', 'database (PGlite)'],
  ['node:net', 'Node'],
  ['', 'domain'],
])('%s belongs to %s', (url, layer) => {
  expect(layerOf({ functionName: 'work', url }, 'domain')).toBe(layer);
});

test('shares are of the busy time, and what the engine does for a layer is counted to it', () => {
  const nodes = [
    { id: 1, callFrame: frame('(idle)', '') },
    { id: 2, callFrame: frame('work', 'file:///x/packages/api/src/trpc.ts'), children: [4] },
    { id: 3, callFrame: frame('(garbage collector)', '') },
    { id: 4, callFrame: frame('RegExp: [ab]', '') },
  ];
  const profile = { nodes, startTime: 0, endTime: 0, samples: [1, 2, 3, 4], timeDeltas: [500, 20, 10, 10] };
  expect(sharesOf(profile)).toEqual({ api: 75, 'garbage collection': 25 });
});
