import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compareVersions, lockedVersions, workspaceSetting } from './lock-file.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const locked = lockedVersions(ROOT);
const catalog = workspaceSetting(ROOT, 'catalog');

/** The oldest version of each package without a known vulnerability that would reach us. */
const FLOORS = {
  ws: '8.21.1',
  '@trpc/server': '11.8.0',
  jsonwebtoken: '9.0.0',
  jws: '3.2.3',
  'drizzle-orm': '0.45.2',
  fastify: '5.8.5',
  '@fastify/static': '10.1.3',
  node: '24.18.0',
} as const;

test('versions are ordered by number', () => {
  expect(['8.9.0', '8.21.1', '8.3.10', '10.0.0'].sort(compareVersions)).toEqual(['8.3.10', '8.9.0', '8.21.1', '10.0.0']);
});

describe('the lock file keeps above the floors from advisories', () => {
  test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
    const versions = [...(locked.get(name) ?? [])];
    expect(versions, `${name} is not in the lock file: take it off this list, or find out where it went`).not.toEqual([]);
    expect(versions.filter((version) => compareVersions(version, floor) < 0)).toEqual([]);
  });
});

describe('T9: tRPC is pinned: hand-off and the reuse of numbers came with 11.25.2, and react-query names exact peers that lag behind', () => {
  const PINS = { '@trpc/server': '11.25.2', '@trpc/client': '11.25.2', '@trpc/react-query': '11.19.0' };
  test.each(Object.entries(PINS))('%s is %s and nothing else', (name, pin) => {
    expect(catalog.get(name)).toBe(pin);
    expect([...(locked.get(name) ?? [])]).toEqual([pin]);
  });

  test('the overrides hold everybody to the same server and client', () => {
    expect(Object.fromEntries(workspaceSetting(ROOT, 'overrides'))).toMatchObject({ '@trpc/server': 'catalog:', '@trpc/client': 'catalog:' });
  });
});

test('the catalog names exact versions only', () => {
  expect([...catalog].filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('packages take their dependencies from the catalog or from the workspace', () => {
  const folders = ['apps', 'packages'].flatMap((group) => readdirSync(join(ROOT, group)).map((name) => join(group, name)));
  const strays = ['.', 'e2e', ...folders].flatMap((folder) => {
    const manifest = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Partial<Record<string, Record<string, string>>>;
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    return Object.entries(wanted).flatMap(([name, version]) =>
      ['catalog:', 'workspace:*'].includes(version) ? [] : [`${folder}: ${name}@${version}`],
    );
  });
  expect(strays).toEqual([]);
});
