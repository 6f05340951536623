import { availableParallelism } from 'node:os';
import { projects } from '@ezri/config/vitest';
import { defineConfig } from 'vitest/config';

const scripts = { test: { name: 'scripts', include: ['scripts/test/*.test.mjs'] } };

// One more at a time than there are cores: the tests wait for sockets and databases more than they work.
export default defineConfig({
  test: { maxWorkers: availableParallelism() + 1, projects: [...projects(import.meta.dirname), scripts], allowOnly: false },
});
