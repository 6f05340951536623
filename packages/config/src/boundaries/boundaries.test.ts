import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ICruiseResult } from 'dependency-cruiser';
import { CANARIES, plantCanaries } from './canary.ts';
import { cruiseTree } from './cruise.ts';
import { LAYERS, type Layer } from './layers.ts';
import { RULES } from './rules.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

test('a layer only names layers before it, so no two packages can import each other', () => {
  const layers: readonly Layer[] = LAYERS;
  for (const [at, { imports, typesOnly = [] }] of layers.entries()) {
    const before = layers.slice(0, at).map((layer) => layer.name);
    expect(before).toEqual(expect.arrayContaining([...imports, ...typesOnly]));
  }
});

test('every rule says what to do instead', () => {
  for (const { name, comment = '' } of RULES) expect(comment.length, name).toBeGreaterThan(60);
});

describe('in a tree that breaks every rule once', () => {
  let folder = '';
  let result: ICruiseResult;
  beforeAll(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), 'ezri-canary-')));
    await plantCanaries(folder);
    result = await cruiseTree(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the rules that fire are the rules that are defined', () => {
    const fired = new Set(result.summary.violations.map(({ rule }) => rule.name));
    expect([...fired].sort()).toEqual(RULES.map(({ name }) => name).sort());
  });

  test('each rule fires on its own canary and on nothing else', () => {
    const fired = result.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    expect(fired.sort()).toEqual(
      Object.entries(CANARIES)
        .map(([rule, [file]]) => `${rule}: ${file}`)
        .sort(),
    );
  });
});

describe('in Ezri itself', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    result = await cruiseTree(ROOT);
  });

  test('nothing is imported that may not be', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  test('imports from one package to another are really seen, with and without types', () => {
    const edges = result.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved, dependencyTypes }) => ({ source, resolved, typeOnly: dependencyTypes.includes('type-only') })),
    );
    const seen = (from: string, to: string, typeOnly: boolean) =>
      edges.some((edge) => edge.source.startsWith(from) && edge.resolved.startsWith(to) && edge.typeOnly === typeOnly);
    expect(seen('packages/api/src/', 'packages/store/src/', false)).toBe(true);
    expect(seen('packages/api/src/', 'packages/contract/src/', true)).toBe(true);
    expect(seen('apps/web/src/', 'packages/api/src/', true)).toBe(true);
  });
});
