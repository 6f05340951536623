/**
 * Loaded into a node by `--import` before its own code: ends or stops it at a chosen point, blocks its event loop, shifts its clock, and measures it.
 * Talks over the IPC channel (`HookRequest`, `HookStats`); when that closes, the harness is gone and the node ends too.
 */
import { subscribe } from 'node:diagnostics_channel';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { HOOK_OPTIONS, type Hook, type HookOptions, type HookRequest, type HookStats } from './hook-protocol.ts';

const SAMPLE_EVERY_MS = 1_000;
const DELAY_RESOLUTION_MS = 10;
const NS_PER_MS = 1e6;
const MIB = 1024 * 1024;

const options = JSON.parse(new URL(import.meta.url).searchParams.get(HOOK_OPTIONS) ?? '{}') as HookOptions;
let clockOffsetMs = options.clockOffsetMs ?? 0;
const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], made) => Reflect.construct(target, args.length === 0 ? [target.now() + clockOffsetMs] : args, made) as Date,
  apply: (target) => new target(target.now() + clockOffsetMs).toString(),
  get: (target, name, receiver) => (name === 'now' ? () => target.now() + clockOffsetMs : (Reflect.get(target, name, receiver) as unknown)),
});

for (const hook of options.hooks ?? []) arm(hook);

function arm({ at, nth, signal, topic = '' }: Hook): void {
  let seen = 0;
  subscribe(at, (message) => {
    const { topics = [''] } = message as { topics?: readonly string[] };
    if (topic !== '' && !topics.some((name) => name.startsWith(topic))) return;
    seen += 1;
    if (seen === nth) process.kill(process.pid, signal);
  });
}

function block(ms: number): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  Atomics.wait(cell, 0, 0, ms);
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
delay.enable();
let peakRss = 0;
const sample = () => (peakRss = Math.max(peakRss, process.memoryUsage.rss()));
setInterval(sample, SAMPLE_EVERY_MS).unref();

/** The histogram learns of a delay by its own timer, which must have had its turn: before it is read, and once after a reset, since the first turn only begins to count. */
async function stats(): Promise<HookStats> {
  await wait(2 * DELAY_RESOLUTION_MS);
  sample();
  const { rss, heapUsed, external } = process.memoryUsage();
  // The histogram counts the timer's own period; what is beyond it is delay.
  const ms = (ns: number) => (Number.isFinite(ns) ? Math.max(0, ns / NS_PER_MS - DELAY_RESOLUTION_MS) : 0);
  const measured = {
    clockMs: Date.now(),
    rssMiB: rss / MIB,
    peakRssMiB: peakRss / MIB,
    heldMiB: (heapUsed + external) / MIB,
    delayP99Ms: ms(delay.percentile(99)),
    delayMaxMs: ms(delay.max),
  };
  delay.reset();
  peakRss = rss;
  await wait(2 * DELAY_RESOLUTION_MS);
  return measured;
}

async function answer(request: HookRequest): Promise<void> {
  if (request.type === 'block') block(request.ms);
  if (request.type === 'clock') clockOffsetMs = request.offsetMs;
  if (request.type === 'arm') arm(request.hook);
  if (request.type === 'collect') collectGarbage();
  process.send?.({ id: request.id, ...(request.type === 'stats' ? { stats: await stats() } : {}) });
}

process.on('message', (request: HookRequest) => void answer(request));
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
// The channel alone is no reason to live on.
process.channel?.unref();
