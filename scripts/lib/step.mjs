import { spawn } from 'node:child_process';
import { whenOrphaned } from './orphaned.mjs';
import { Plain } from './plain.mjs';
import { ROOT, toolEnvironment } from './paths.mjs';

const VERBOSE = process.env.VERBOSE === '1';

/** What a quiet step may print before the oldest lines are dropped, in characters. */
const OUTPUT_LIMIT = 400_000;

const ENDING = /** @type {const} */ (['SIGTERM', 'SIGHUP']);

/** @param {number} startedAt from `performance.now()` */
function elapsed(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Does one thing behind one progress line: "Installing packages … 3.1 s".
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const startedAt = performance.now();
  process.stdout.write(VERBOSE ? `${title} …\n` : `${title} … `);
  try {
    const result = await work();
    process.stdout.write(VERBOSE ? `${title}: done in ${elapsed(startedAt)}\n` : `${elapsed(startedAt)}\n`);
    return result;
  } catch (fault) {
    process.stdout.write(VERBOSE ? `${title}: failed after ${elapsed(startedAt)}\n` : `failed after ${elapsed(startedAt)}\n`);
    throw fault;
  }
}

/**
 * @typedef {object} CommandOptions
 * @property {Record<string, string | undefined>} [env]
 * @property {string} [cwd]
 * @property {boolean} [loud] show the output as it comes; otherwise it is shown only when the command fails, or when VERBOSE=1
 * @property {boolean} [shell]
 */

/**
 * Runs a command that must succeed.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions & { help?: string }} [options] `help` says what to do when it fails
 */
export async function command(file, args, { help, ...options } = {}) {
  const { ok, output } = await attempt(file, args, options);
  if (ok) return;
  throw new Plain(help ?? `This failed: ${[file, ...args].join(' ')}`, (options.loud ?? VERBOSE) ? '' : output);
}

/**
 * Runs a command that may fail.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} output: what it printed, the newest OUTPUT_LIMIT characters
 */
export function attempt(file, args, { env = toolEnvironment(), cwd = ROOT, loud = VERBOSE, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    /** @param {NodeJS.Signals} signal */
    const endWith = (signal) => {
      child.kill(signal);
      process.exit(1);
    };
    for (const signal of ENDING) process.once(signal, endWith);
    const stopLooking = whenOrphaned(() => endWith('SIGTERM'));
    /** @param {string} text @param {NodeJS.WritableStream} [to] */
    const keep = (text, to) => {
      output = (output + text).slice(-OUTPUT_LIMIT);
      if (loud) to?.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', (text) => keep(text, process.stdout));
    child.stderr.setEncoding('utf8').on('data', (text) => keep(text, process.stderr));
    child.once('error', (fault) => {
      keep(`${fault.message}\n`, process.stderr);
      resolve({ ok: false, output });
    });
    child.once('close', (code) => {
      for (const signal of ENDING) process.off(signal, endWith);
      stopLooking();
      resolve({ ok: code === 0, output });
    });
  });
}
