import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { ALERT_BELOW_MS, busyCluster, redisOf } from './redis.ts';

const NOTICED_BELOW_MS = 3_000;
/** The bus pings for itself; what a node says of it may be this much older. */
const SILENT_MS = 8_000;

/** F08: the connections stay open and nothing comes over them. */
export const redisSilent: Fault = {
  id: 'F08',
  title: 'Redis silent (CLIENT PAUSE, black hole)',
  bound: 'noticed ≤ 3 s, poll carries, publishing never blocks a transaction',
  on: ['cluster'],
  async run(scene) {
    const redis = redisOf(scene);
    await busyCluster(scene);
    await rest(1_000);
    const sentBefore = scene.journal.acknowledged('send').length;
    await scene.during('Redis says nothing', async () => {
      await redis.pauseClients(SILENT_MS);
      await noticed(scene, 'CLIENT PAUSE noticed by every node');
      await rest(SILENT_MS);
      for (const node of scene.cluster.nodes) node.redis?.blackHole();
      await noticed(scene, 'black hole noticed by every node');
      await rest(scene.brief ? 2_000 : 20_000);
    });
    scene.measureAlerts('alerts while Redis was silent, p99', ALERT_BELOW_MS);
    const answered = scene.journal.acknowledged('send').slice(sentBefore);
    const slowest = Math.max(...answered.map(({ invokedAt, endedAt }) => (endedAt ?? Infinity) - invokedAt));
    scene.measure('slowest message while Redis was silent', slowest, 'ms', 3_000);
  },
};

/** Every node says of itself that the bus is down. */
async function noticed(scene: Scene, what: string): Promise<void> {
  const ms = await scene.until(
    async () => (await Promise.all(scene.cluster.nodes.map(async ({ url }) => busIsUp(url)))).every((up) => !up),
    what,
    10_000,
  );
  scene.measure(what, ms, 'ms', NOTICED_BELOW_MS);
}

async function busIsUp(url: string): Promise<boolean> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const line = /^ezri_bus_up (\d)/m.exec(text);
  if (line === null) throw new Error('/metrics does not say whether the bus is connected.');
  return line[1] === '1';
}
