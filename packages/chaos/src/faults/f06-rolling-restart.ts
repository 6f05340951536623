import { isOpen } from '@ezri/client';
import type { Fault } from '../fault.ts';
import { createChaosClient } from '../load/client.ts';
import type { Scene } from '../scene.ts';
import { wayTo, type Way } from './way.ts';

const SPREAD_ABOVE_MS = 3_000;
const LIGHT_ACCOUNTS = 20;
const DEVICES = 5;
const MOVED_MS = 15_000;
const LOOK_MS = 10;

/** F06: a new version is put in place, node by node, while people talk. */
export const rollingRestart: Fault = {
  id: 'F06',
  title: 'rolling restart of all nodes (SIGTERM drain)',
  bound: 'I1–I4, no failed mutation, reconnects spread ≥ 3 s',
  on: ['cluster'],
  async run(scene) {
    const [first] = scene.cluster.nodes;
    if (first === undefined) throw new Error('A cluster without nodes.');
    const way = await wayTo(scene, first);
    await lightClients(scene, way);
    await way.open();
    const people = await scene.people(8);
    await scene.staff(4);
    scene.talking(people, { pauseMs: 400, risky: 0.3 });
    await scene.during('restarting every node', async () => {
      for (const node of scene.cluster.nodes) {
        const moving = node === first ? watchMoves(scene, way) : null;
        const code = await node.stopGracefully();
        scene.expect(code === 0, `${node.name} ended with ${code} after SIGTERM`);
        await moving;
        await node.start();
        await scene.cluster.untilReady();
      }
    });
    await scene.end();
    const failed = scene.journal.ops.filter(({ outcome }) => outcome !== 'ok');
    scene.expect(failed.length === 0, `${failed.length} calls did not succeed, such as ${JSON.stringify(failed[0])}`);
    const slowest = Math.max(...scene.journal.ops.map(({ invokedAt, endedAt }) => (endedAt ?? Infinity) - invokedAt));
    scene.measure('slowest call, with its repetitions', slowest);
  },
};

/** Devices with an open line and nothing on it, all on the first node. */
async function lightClients(scene: Scene, { url }: Way): Promise<void> {
  for (const credentials of await scene.accounts('user', LIGHT_ACCOUNTS)) {
    let token: string | undefined;
    for (let device = 0; device < DEVICES; device += 1) {
      const client = await createChaosClient({ url }, `light${scene.clients.length + 1}`, credentials, scene.journal, token);
      ({ token } = client);
      scene.clients.push(client);
    }
  }
  await scene.until(() => scene.clients.every(({ socket }) => isOpen(socket.connection.get())), 'the light clients to be connected');
}

/** How evenly the first node's clients arrive at the others: the time between the first and the last. */
async function watchMoves(scene: Scene, { balancer }: Way): Promise<void> {
  const count = LIGHT_ACCOUNTS * DEVICES;
  const arrivals: number[] = [];
  const arrived = () =>
    balancer
      .states()
      .slice(1)
      .reduce((sum, { connections }) => sum + connections, 0);
  const giveUpAt = performance.now() + MOVED_MS;
  while (arrivals.length < count && performance.now() < giveUpAt) {
    const now = performance.now();
    while (arrivals.length < Math.min(count, arrived())) arrivals.push(now);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  const spread = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0);
  scene.measure('reconnects of one node spread over', spread);
  scene.expect(arrivals.length === count, `${count - arrivals.length} of ${count} clients had not moved within ${MOVED_MS} ms`);
  scene.expect(spread >= SPREAD_ABOVE_MS, `the clients of one node came back within ${Math.round(spread)} ms, not spread over ${SPREAD_ABOVE_MS} ms`);
  const busiest = Math.max(...arrivals.map((from) => arrivals.filter((at) => at >= from && at < from + 1_000).length));
  scene.measure('most reconnects within one second', busiest, 'clients');
}
