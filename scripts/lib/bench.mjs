import { buildWeb } from './build.mjs';
import { chromiumHere } from './chromium.mjs';
import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { NODE, toolEnvironment } from './paths.mjs';
import { run } from './plain.mjs';

/** `npm run bench -- <name>`: everything after the name is the benchmark's own. */
export const bench = () =>
  run(async () => {
    await install();
    await buildWeb();
    const env = toolEnvironment({ CHROMIUM_PATH: chromiumHere() });
    await foreground([{ file: NODE, args: ['packages/bench/src/main.ts', ...process.argv.slice(2)], env }]);
  });
