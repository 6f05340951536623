import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenOrphaned } from './orphaned.mjs';
import { ROOT } from './paths.mjs';

/** @type {readonly NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Hands the terminal over to other programs and ends with them: as soon as one ends, the others are asked to end too,
 * and this process takes over the first one's exit code.
 * @param {readonly { file: string, args: readonly string[], env: Record<string, string | undefined>, cwd?: string }[]} programs
 * @returns {Promise<never>}
 */
export async function foreground(programs) {
  const children = programs.map(({ file, args, env, cwd = ROOT }) => spawn(file, args, { cwd, env, stdio: 'inherit' }));

  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => children.forEach((child) => child.exitCode === null && child.kill(signal));
  for (const signal of FORWARDED) {
    // A terminal sends Ctrl-C to every program in it: passing it on would make it two.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : pass(signal)));
  }

  whenOrphaned(() => pass('SIGTERM'));

  const ended = children.map(exitCode);
  const code = await Promise.race(ended);
  pass('SIGTERM');
  await Promise.all(ended);
  process.exit(code);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} what a shell would report
 */
function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}
