import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { NODE, toolEnvironment } from './paths.mjs';
import { run } from './plain.mjs';
import { loadSettings } from './settings.mjs';

/** `npm run restored`: to be run once after a backup was put back, before Ezri starts on it. */
export const restored = () =>
  run(async () => {
    loadSettings();
    await install();
    await foreground([{ file: NODE, args: ['apps/server/src/restored.ts'], env: toolEnvironment() }]);
  });
