import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Plain } from './plain.mjs';
import { command, step } from './step.mjs';
import { nodeIsInstalled, NODE, ROOT } from './paths.mjs';

const STAMP = join(ROOT, 'node_modules', '.ezri-installed');
const WORKSPACES = ['apps', 'packages'];

/** Brings the packages that the lock file names, unless they are here already. */
export async function install() {
  const wanted = fingerprint();
  if (nodeIsInstalled() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const [file, prefix, shell] = npx();
  await step('Installing packages (a minute or two the first time)', () =>
    command(file, [...prefix, '--yes', packageManager, 'install', '--frozen-lockfile'], {
      env: { ...process.env, CI: 'true' },
      shell,
      help: [
        'The packages could not be installed; the lines above say why.',
        'No network, or a proxy in between? Check that this works: npm ping',
        `A lock file that does not match?   Type: npx --yes ${packageManager} install`,
        'Then run the same command again.',
      ].join('\n'),
    }),
  );
  if (!nodeIsInstalled())
    throw new Plain(
      `The packages are installed, but the pinned Node is missing at ${NODE}.\nDelete the folder node_modules and run the same command again.`,
    );
  writeFileSync(STAMP, wanted);
}

/** Changes whenever an install could bring something else. */
function fingerprint() {
  const manifests = WORKSPACES.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(folder, name, 'package.json')));
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'e2e/package.json', ...manifests.sort()]) {
    if (existsSync(join(ROOT, file))) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex');
}

/**
 * npx as a file for this very Node, so that no shell is needed; by name when npm did not start us.
 * @returns {[file: string, prefix: string[], shell: boolean]}
 */
function npx() {
  const npm = process.env.npm_execpath ?? '';
  const script = join(dirname(npm), 'npx-cli.js');
  if (basename(npm) === 'npm-cli.js' && existsSync(script)) return [process.execPath, [script], false];
  return ['npx', [], process.platform === 'win32'];
}
