import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';

/** The browser that was named, else Debian's, else Playwright's own. */
const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));
const QUIET = ['--disable-background-networking', '--disable-quic', '--no-first-run', '--disable-component-update', '--disable-sync'];
/** Chromium refuses its sandbox to root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Each test starts the real server for itself (support/test.ts); the pages must have been built. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  // A server and a browser for each: two at a time on two cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    actionTimeout: 20_000,
    navigationTimeout: 20_000,
    screenshot: 'only-on-failure',
    launchOptions: { args: [...QUIET, ...asRoot], ...(executablePath === undefined ? {} : { executablePath }) },
  },
});
