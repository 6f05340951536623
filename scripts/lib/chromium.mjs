import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NODE, ROOT } from './paths.mjs';
import { Plain } from './plain.mjs';
import { command, step } from './step.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium for the browser tests: the one named, one on the path, Playwright's own, or Debian's, installed now. */
export async function chromium() {
  return chromiumHere() ?? (await fromDebian());
}

/** The path of a Chromium that is on this machine already. */
export function chromiumHere() {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isProgram(named))
    throw new Plain(`CHROMIUM_PATH names ${named}, and there is no program. Correct it, or unset it to have one looked for.`);
  return named || onPath() || playwrights();
}

/** @returns {string | undefined} */
function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @returns {string | undefined} */
function playwrights() {
  const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())";
  const file = execFileSync(NODE, ['-e', script], { cwd: join(ROOT, 'e2e'), encoding: 'utf8' });
  return isProgram(file) ? file : undefined;
}

async function fromDebian() {
  const help = [
    'The browser tests need Chromium, and there is none. Install it with one of:',
    '  Debian, Ubuntu:  sudo apt-get install chromium',
    '  elsewhere:       cd e2e && npx playwright install chromium',
    'or name one that you have: CHROMIUM_PATH=/path/to/chromium npm test',
  ].join('\n');
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Plain(help);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step('Installing Chromium for the browser tests (a few minutes, once)', async () => {
    await command('apt-get', ['update'], { env, help });
    await command('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env, help });
  });
  const file = onPath();
  if (!file) throw new Plain(help);
  return file;
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
