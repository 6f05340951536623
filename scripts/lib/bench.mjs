import { buildWeb } from './build.mjs';
import { chromiumHere } from './chromium.mjs';
import { foreground } from './foreground.mjs';
import { install } from './install.mjs';
import { NODE, toolEnvironment } from './paths.mjs';
import { run } from './plain.mjs';

/** The one that looks at a page. */
const WITH_PAGES = 'alerts';

/** `npm run bench`: all benchmarks. `npm run bench -- <name>`: one; everything after the name is the benchmark's own. */
export const bench = () =>
  run(async () => {
    const args = process.argv.slice(2);
    const names = args.filter((arg) => !arg.startsWith('-'));
    await install();
    const pages = names.length === 0 || names.includes(WITH_PAGES);
    if (pages) await buildWeb();
    const env = toolEnvironment(pages ? { CHROMIUM_PATH: chromiumHere() } : {});
    await foreground([{ file: NODE, args: ['packages/bench/src/main.ts', ...args], env }]);
  });
