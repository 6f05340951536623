import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { NODE, REPORTS, ROOT, commandFile, toolEnvironment } from './paths.mjs';
import { attempt, command, step } from './step.mjs';

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {boolean} ok the runner was content, something ran and nothing was skipped
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} summary the runner's own last words
 */

/** Lines with which a runner sums up. */
const VITEST_SUMMARY = /^\s*(Test Files|Tests|Errors|Start at|Duration)\s/;
const PLAYWRIGHT_SUMMARY = /^\s*\d+ (passed|failed|flaky|skipped|did not run|interrupted)\b|^\s*\d+ errors? (was|were) not/;

/** Everything that needs no browser: one vitest over all packages. @param {readonly string[]} args @returns {Promise<Result>} */
export const unitTests = (args) => vitest({ name: 'vitest', title: 'Tests without a browser (vitest)', report: 'vitest.json', args });

/** The short run of the fault harness: real servers that are broken on purpose, one after the other, with nothing beside them. @param {readonly string[]} args @returns {Promise<Result>} */
export const faultTests = (args) =>
  vitest({
    name: 'faults',
    title: 'Faults on purpose, the short run (vitest)',
    report: 'faults.json',
    args: ['--config=packages/chaos/vitest.brief.config.ts', ...args],
  });

/** @param {{ name: string, title: string, report: string, args: readonly string[] }} what @returns {Promise<Result>} */
async function vitest({ name, title, report: file, args }) {
  const report = freshReport(file);
  heading(title);
  const { ok, output } = await loudly(
    [commandFile('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
    ROOT,
    {},
  );
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0, success = false } = read(report);
  return result(name, ok && success, [numPassedTests, numFailedTests, numPendingTests + numTodoTests], summary(output, VITEST_SUMMARY));
}

/** Programs that the tests start: which one, the function of packages/store that finds or installs it, and what to type where it cannot. */
const SERVERS = [
  {
    name: 'PostgreSQL',
    find: ['postgres-binaries.ts', 'postgresBinaries'],
    given: 'TEST_DATABASE_URL',
    help: [
      'The tests need PostgreSQL 15 or later, and there is none. Install it:',
      '  Debian, Ubuntu:  sudo apt-get install postgresql',
      '  macOS:           brew install postgresql',
      'or name a server where databases may be created: TEST_DATABASE_URL=postgres://user:password@localhost:5432/postgres npm test',
    ],
  },
  {
    name: 'Redis',
    // TEST_REDIS_URL does not do: some tests kill their Redis, so they start one of their own.
    find: ['redis-binaries.ts', 'redisServer'],
    help: [
      'The tests need Redis 6 or later (or Valkey), and there is none. Install it:',
      '  Debian, Ubuntu:  sudo apt-get install redis-server',
      '  macOS:           brew install redis',
    ],
  },
];

/** Brings the servers before the tests ask for them, so that a long wait has its line; the tests themselves know where to look. */
export async function bringServers() {
  for (const { name, find, given, help } of SERVERS) {
    if (given !== undefined && process.env[given]) continue;
    const [file, look] = find;
    const script = `import { ${look} } from './packages/store/src/testing/${file}'; ${look}();`;
    await step(`Looking for ${name} (and installing it where there is none)`, () =>
      command(NODE, ['--input-type=module', '-e', script], { help: help.join('\n') }),
    );
  }
}

/** The promises made to users, in real browsers. @param {string} chromium @param {readonly string[]} args @returns {Promise<Result>} */
export async function browserTests(chromium, args) {
  const report = freshReport('playwright.json');
  heading('Tests in the browser (Playwright)');
  const env = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { ok, output } = await loudly(
    [commandFile('@playwright/test', 'playwright', 'e2e'), 'test', '--reporter=list,json', ...args],
    join(ROOT, 'e2e'),
    env,
  );
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(report).stats ?? {};
  return result('Playwright', ok, [expected, unexpected + flaky, skipped], summary(output, PLAYWRIGHT_SUMMARY));
}

/**
 * @param {string} name
 * @param {boolean} content
 * @param {[passed: number, failed: number, skipped: number]} counts
 * @param {string} lines
 * @returns {Result}
 */
function result(name, content, [passed, failed, skipped], lines) {
  return { name, ok: content && failed === 0 && skipped === 0 && passed > 0, passed, failed, skipped, summary: lines };
}

/** @param {readonly string[]} args @param {string} cwd @param {Record<string, string>} env */
function loudly(args, cwd, env) {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  return attempt(NODE, args, { cwd, env: toolEnvironment({ ...colour, ...env }), loud: true });
}

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title}`);
}

/** @param {string} name */
function freshReport(name) {
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, name);
  rmSync(file, { force: true });
  return file;
}

/** A runner that fell over leaves no report: that counts as nothing passed. @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string} output @param {RegExp} pattern */
function summary(output, pattern) {
  const lines = stripVTControlCharacters(output).split('\n');
  return lines.filter((line) => pattern.test(line)).join('\n');
}
