import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where runs leave their reports; ignored by git. */
export const REPORTS = join(ROOT, '.cache', 'reports');

/**
 * The Node that everything but these scripts runs under, from the devDependency `node`. Always this file and never
 * `node_modules/.bin/node`: that one is a shell script, and a signal sent to it would not reach the server.
 */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * The file behind a command that a package brings, to be run with NODE.
 * @param {string} packageName
 * @param {string} [command] when the package brings several
 * @param {string} [from] the workspace that depends on it, relative to ROOT
 */
export function commandFile(packageName, command = packageName, from = '.') {
  const manifest = join(ROOT, from, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * The environment for our tools: the pinned Node and the tools of the root come first, and nobody phones home.
 * @param {Record<string, string | undefined>} [extra]
 */
export function toolEnvironment(extra = {}) {
  const path = [dirname(NODE), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', ...extra };
}

/** Whether the packages have ever been installed here. */
export function nodeIsInstalled() {
  return existsSync(NODE);
}
