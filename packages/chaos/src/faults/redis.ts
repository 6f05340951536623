import type { RedisServer } from '../infra/redis-server.ts';
import type { Scene } from '../scene.ts';

/** Alerts travel by the poll when Redis cannot carry the wake-up. */
export const ALERT_BELOW_MS = 600;

export function redisOf({ cluster }: Scene): RedisServer {
  if (cluster.redis === null) throw new Error('This fault needs a cluster with Redis.');
  return cluster.redis;
}

/** People who talk, and staff on every node, so that alerts cross from one node to another. */
export async function busyCluster(scene: Scene): Promise<void> {
  const people = await scene.people(scene.brief ? 6 : 10);
  for (const node of scene.cluster.nodes) await scene.staff(2, {}, node.url);
  scene.talking(people, { pauseMs: 300, risky: 0.4 });
}
