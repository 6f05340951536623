import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { NODE, toolEnvironment } from './paths.mjs';
import { run } from './plain.mjs';
import { bringServers } from './runners.mjs';

/** `npm run chaos -- <options>`: everything after the dashes is the fault harness's own. */
export const chaos = () =>
  run(async () => {
    await install();
    await bringServers();
    await foreground([{ file: NODE, args: ['packages/chaos/src/main.ts', ...process.argv.slice(2)], env: toolEnvironment({}) }]);
  });
