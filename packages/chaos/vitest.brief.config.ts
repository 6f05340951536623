import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One fault may take so long; its own waits are bounded far below. */
const FAULT_MS = 120_000;

/** The short run, apart from the other tests: it measures times, so nothing may run beside it. */
export default defineConfig({
  test: {
    name: 'faults',
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['brief/**/*.test.ts'],
    testTimeout: FAULT_MS,
    hookTimeout: FAULT_MS,
    allowOnly: false,
  },
});
