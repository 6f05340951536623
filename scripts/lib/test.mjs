import { buildWeb } from './build.mjs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { LINT_STEPS } from './lint.mjs';
import { Plain, run } from './plain.mjs';
import { closingLine, closingReport } from './results.mjs';
import { bringServers, browserTests, faultTests, unitTests } from './runners.mjs';
import { NODE } from './paths.mjs';
import { command, step } from './step.mjs';

const PARTS = /** @type {const} */ (['lint', 'unit', 'faults', 'e2e']);

/** `npm test`: everything. `npm test -- lint`, `-- unit`, `-- faults`, `-- e2e`: one part; what stands after the part goes to its runner. */
export const test = () =>
  run(async () => {
    const [chosen, ...rest] = process.argv.slice(2);
    if (chosen !== undefined && !PARTS.some((part) => part === chosen)) {
      throw new Plain(`There is no part "${chosen}". Type one of: npm test, ${PARTS.map((part) => `npm test -- ${part}`).join(', ')}`);
    }
    /** @param {typeof PARTS[number]} part */
    const wants = (part) => chosen === undefined || chosen === part;

    await install();
    const browser = wants('e2e') ? await chromium() : undefined;
    if (wants('unit') || wants('faults')) await bringServers();
    if (wants('lint')) for (const { title, file, args, help } of LINT_STEPS()) await step(title, () => command(file ?? NODE, args, { help }));
    if (wants('e2e')) await buildWeb();

    const results = [];
    if (wants('unit')) results.push(await unitTests(rest));
    if (wants('faults') && results.every((result) => result.ok)) results.push(await faultTests(rest));
    if (browser !== undefined && results.every((result) => result.ok)) results.push(await browserTests(browser, rest));
    if (results.length > 0) console.log(closingReport(results));
    if (!results.every((result) => result.ok)) process.exitCode = 1;
    if (results.length > 0) console.log(closingLine(results));
  });
