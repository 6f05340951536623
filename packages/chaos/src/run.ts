import { examples, judge } from './check/invariants.ts';
import type { Log } from './check/log.ts';
import { tooHeavy, weigh } from './check/memory.ts';
import { latencies, streamsOf } from './check/shown.ts';
import { tapRedis } from './check/canary.ts';
import type { Fault } from './fault.ts';
import { spreadOf, type Result } from './result.ts';
import { QUIET_MS, Scene, type SceneParts } from './scene.ts';

/** Runs one fault on a system that is in order, and judges what came of it. Never throws for what the fault did: that is in `problems`. */
export async function runFault(fault: Fault, parts: SceneParts): Promise<Result> {
  const scene = new Scene(parts);
  const { cluster } = parts;
  const begun = performance.now();
  await using stack = new AsyncDisposableStack();
  stack.defer(() => scene.dispose());
  const tap = cluster.redis === null ? null : stack.use(await tapRedis(cluster.redis.url, scene.canary));
  const before = await weigh(cluster);

  let recoveryMs = 0;
  try {
    await fault.run(scene);
    await scene.end();
    await cluster.heal();
    recoveryMs = await complete(scene);
  } catch (error) {
    scene.problems.push(error instanceof Error ? error.message : String(error));
    await scene.end().catch(() => undefined);
    await cluster.heal();
  }
  const after = await weigh(cluster);
  scene.problems.push(...tooHeavy(scene.weights ?? before, after));
  for (const node of cluster.nodes) scene.expect(!node.output().includes(scene.canary), `I9: ${node.name} wrote what somebody said into its log`);
  for (const place of (await tap?.finds()) ?? []) scene.problems.push(`I9: ${place} in Redis holds what somebody said`);
  return await judged(fault, scene, {
    recoveryMs,
    peakRssMiB: after.size === 0 ? null : Math.max(...[...after.values()].map(({ peak }) => peak)),
    seconds: (performance.now() - begun) / 1000,
  });
}

type Outcome = Pick<Result, 'recoveryMs' | 'peakRssMiB' | 'seconds'>;

async function judged(fault: Fault, scene: Scene, outcome: Outcome): Promise<Result> {
  const log = scene.platform === 'embedded' ? upTo(await scene.readLog(), scene) : await scene.readLog();
  const verdict = judge(scene.journal, log, scene.check);
  const streams = streamsOf(scene.journal).filter(({ epoch }) => epoch === log.epoch);
  const { from, to } = scene.window ?? { from: Infinity, to: -Infinity };
  const during = spreadOf(latencies(streams, log.events, 'crisis', from, to));
  for (const { name, below } of scene.alertBounds) scene.measure(name, during?.p99 ?? Infinity, 'ms', below);
  const problems = [
    ...scene.problems,
    ...(verdict.lost.length > 0 ? [`lost: ${examples(verdict.lost)}`] : []),
    ...(verdict.doubled.length > 0 ? [`doubled: ${examples(verdict.doubled)}`] : []),
    ...(verdict.holes.length > 0 ? [`holes: ${examples(verdict.holes)}`] : []),
    ...verdict.other,
    ...scene.measures.filter(({ ok }) => ok === false).map(({ name, value, unit, bound }) => `${name}: ${value} ${unit}, must be ${bound}`),
  ];
  return {
    fault: fault.id,
    platform: scene.platform,
    seed: scene.seed,
    at: new Date(scene.startedAt).toISOString(),
    acknowledged: verdict.acknowledged,
    lost: verdict.lost.length,
    doubled: verdict.doubled.length,
    holes: verdict.holes.length,
    latency: spreadOf(latencies(streams, log.events, 'crisis')),
    during,
    measures: scene.measures,
    problems,
    ...outcome,
    recoveryMs: Math.round(outcome.recoveryMs),
    seconds: Math.round(outcome.seconds),
  };
}

/**
 * The embedded log is read after its server was stopped, and stopping writes: replies that were under way are closed. Up to here everybody was known to be complete
 * (`complete`), and what came after it nobody could see.
 */
function upTo(log: Log, { clients }: Scene): Log {
  const seen = new Map(clients.flatMap(({ positions }) => [...positions].map(([topic, { seq }]) => [topic, seq] as const)));
  return { ...log, heads: new Map([...log.heads].map(([topic, head]) => [topic, Math.min(head, seen.get(topic) ?? head)])) };
}

/** Milliseconds until every client is live and has come to the head of everything it follows. */
async function complete(scene: Scene): Promise<number> {
  const clients = scene.clients.filter(({ name }) => scene.check.excused?.has(name) !== true);
  const begun = performance.now();
  await scene.untilFresh(clients, QUIET_MS);
  await scene.untilAtHead(clients, QUIET_MS);
  return performance.now() - begun;
}
