import { httpClient } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import { countDrops } from '../load/drops.ts';
import { attacksWith } from '../load/hostile.ts';
import type { ClusterNode } from '../infra/cluster-node.ts';
import { rest } from '../load/person.ts';

const GROWN_MAX_MIB = 64;
const LOOP_MAX_MS = 1_500;
const SEND_BELOW_MS = 3_000;
/** Attacks that go on at the same moment, each with a socket of the same account. */
const AT_ONCE = 6;

/** F31: somebody who has an account and means harm, while others talk at the same node. */
export const hostileFrames: Fault = {
  id: 'F31',
  title: 'hostile frames',
  bound: 'process alive, sockets closed, memory flat',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const [node] = scene.cluster.nodes;
    const [villain] = await scene.accounts('user', 1);
    if (node === undefined || villain === undefined) throw new Error('This fault needs a node and somebody.');
    const people = await scene.people(scene.brief ? 4 : 8, node.url);
    await scene.staff(1, {}, node.url);
    scene.talking(people, { pauseMs: 300, risky: 0.4 });
    await rest(2_000);
    const { pid } = node;
    const before = await keptBy(node);
    const random = scene.random.fork('attacks');
    const attacks = attacksWith((count) => Buffer.from(Array.from({ length: count }, () => random.between(0, 255))));
    using drops = countDrops(scene.clients);
    await scene.during('attacks', async () => {
      for (let round = 0; round < (scene.brief ? 1 : 10); round += 1) {
        const { token } = await httpClient(node).account.issueToken.mutate(villain);
        const left = random.shuffled(attacks);
        const one = async () => {
          for (let attack = left.pop(); attack !== undefined; attack = left.pop()) {
            const ended = await attack.run({ url: node.url, token });
            scene.expect(ended === 'closed' || ended === attack.must, `${attack.name}: the socket was ${ended}`);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, one));
      }
    });
    const after = await node.stats();
    const kept = await keptBy(node);
    scene.expect(node.pid !== null && node.pid === pid, 'the process has ended');
    scene.expect(drops.lost.length === 0, `lines of others were lost: ${drops.lost.join(', ')}`);
    scene.measure('kept in memory afterwards, more than before', kept - before, 'MiB', GROWN_MAX_MIB);
    scene.measure('longest standstill of the event loop', after.delayMaxMs, 'ms', LOOP_MAX_MS);
    const { from, to } = scene.window ?? { from: 0, to: 0 };
    const sent = scene.journal.acknowledged('send').filter(({ invokedAt }) => invokedAt >= from && invokedAt <= to);
    scene.expect(sent.length > 0, 'nobody said anything meanwhile');
    scene.measure(
      'slowest message of others',
      Math.max(...sent.map(({ invokedAt, endedAt }) => (endedAt ?? Infinity) - invokedAt)),
      'ms',
      SEND_BELOW_MS,
    );
    scene.measureAlerts('alerts of others, p99', SEND_BELOW_MS);
  },
};

/** MiB that a node holds once its garbage is collected. */
async function keptBy(node: ClusterNode): Promise<number> {
  await node.collect();
  return (await node.stats()).heldMiB;
}
