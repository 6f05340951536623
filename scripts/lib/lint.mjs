import { commandFile } from './paths.mjs';

/** @typedef {{ title: string, args: readonly string[], help: string, file?: string }} LintStep */

/**
 * What is checked without running Ezri, cheapest first.
 * @returns {readonly LintStep[]}
 */
export const LINT_STEPS = () => [
  {
    title: 'Checking the format',
    args: [commandFile('prettier', 'prettier'), '--check', '--log-level=warn', '--cache', '--cache-location=.cache/prettier', '.'],
    help: 'Some files are not formatted. Type: npm run format',
  },
  {
    title: 'Checking the package manifests',
    args: [commandFile('sherif', 'sherif'), '--fail-on-warnings'],
    help: 'The package.json files do not agree with each other; the lines above say where.',
  },
  {
    title: 'Linting, with types',
    args: [commandFile('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'],
    help: 'Lint found faults; the lines above name each rule. Type: npm run lint',
  },
  {
    title: 'Checking what imports what',
    args: ['packages/config/src/boundaries/check.ts'],
    help: 'Some files import what they may not; the lines above say what to do instead.',
  },
  {
    title: 'Checking types',
    args: [commandFile('turbo', 'turbo'), 'run', 'typecheck', '--output-logs=errors-only', '--no-color', '--continue'],
    help: 'The types do not fit; the lines above say where.',
  },
  {
    title: 'Looking for dead code and undeclared packages',
    args: [commandFile('knip', 'knip'), '--no-progress', '--cache', '--cache-location=.cache/knip'],
    help: 'Some files, exports or dependencies are not used, or are used and not declared; the lines above name them.',
  },
];
