import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProjectInlineConfiguration } from 'vitest/config';

const GROUPS = ['packages', 'apps'];
const SETUP = fileURLToPath(new URL('./setup.ts', import.meta.url));

/** Generous, for two busy cores: a test that hangs should still end. */
const TEST_TIMEOUT_MS = 30_000;
const HOOK_TIMEOUT_MS = 60_000;
/** Said for each project: left to itself vitest takes one worker less than there are cores, and on two cores runs one file after the other. */
export const WORKERS = availableParallelism();

/** One vitest project for each package under `root`, on top of the package's own configuration when it has one. */
export function projects(root: string): TestProjectInlineConfiguration[] {
  return GROUPS.flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .map(project);
}

function project(folder: string): TestProjectInlineConfiguration {
  const own = ['vitest.config.ts', 'vite.config.ts'].map((file) => join(folder, file)).find((file) => existsSync(file));
  return {
    ...(own === undefined ? {} : { extends: own }),
    root: folder,
    test: {
      name: folder.split('/').at(-1) ?? folder,
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
      setupFiles: [SETUP],
      restoreMocks: true,
      unstubGlobals: true,
      unstubEnvs: true,
      testTimeout: TEST_TIMEOUT_MS,
      hookTimeout: HOOK_TIMEOUT_MS,
      maxWorkers: WORKERS,
    },
  };
}
