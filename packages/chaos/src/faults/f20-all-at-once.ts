import { headsOf } from '@ezri/store';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Fault } from '../fault.ts';
import { startCrowd, type Crowd } from '../load/crowd.ts';
import type { CrowdState } from '../load/crowd-protocol.ts';
import { rest } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { totalOf } from './metrics.ts';

const PROCESSES = 2;
const SOCKETS_EACH = 8;
/** Each message is some three events, in a topic that four clients follow. */
const MESSAGES_PER_SECOND = 13;
const BACK_BELOW_MS = 15_000;
const DELAY_BELOW_MS = 200;
/** A reset is known on the other side after this time; before, everybody still seems to be live. */
const NOTICE_MS = 250;
const OPEN_MS = 120_000;
/** The companion takes its time for each word, and who spoke twice gets two replies one after the other. Not a bound of the fault: it only must come to an end. */
const REPLIES_MS = 60_000;

/** F20: one node of three is gone with a third of all clients; then all clients lose their lines in the same moment. */
export const allAtOnce: Fault = {
  id: 'F20',
  title: '2,000 clients reconnect at once',
  bound: 'event-loop delay p99 < 200 ms, all live < 15 s',
  on: ['cluster'],
  // What other faults had people say is still being answered long after them, and would be counted here.
  own: {},
  async run(scene) {
    const { cluster } = scene;
    const accounts = await scene.accounts('user', scene.brief ? 38 : 250);
    const crowds = Array.from({ length: PROCESSES }, () => scene.keep(startCrowd()));
    const share = Math.ceil(accounts.length / PROCESSES);
    const optionsOf = (index: number) => ({
      url: cluster.url,
      name: `crowd${index + 1}`,
      accounts: accounts.slice(index * share, (index + 1) * share),
      socketsEach: SOCKETS_EACH,
      canary: scene.canary,
    });
    await Promise.all(crowds.map(async (crowd, index) => crowd.open(optionsOf(index))));
    await untilLive(scene, crowds, OPEN_MS);
    for (const crowd of crowds) await crowd.talk(MESSAGES_PER_SECOND / PROCESSES);
    await rest(2_000);
    await scene.during('everybody reconnects', async () => {
      const node = scene.random.pick(cluster.nodes);
      await comeBack(scene, crowds, `after ${node.name} was killed`, async () => node.kill());
      await node.start();
      await cluster.untilReady();
      await rest(2_000);
      await comeBack(scene, crowds, 'after all lines were reset', async () => {
        for (const { front } of cluster.nodes) front.reset();
      });
    });
    for (const crowd of crowds) await crowd.talk(0);
    const written = await scene.until(async () => (await totalOf(scene, 'replies_running')) === 0, 'all replies to be written', REPLIES_MS);
    scene.measure('the last reply that was owed was written after', written);
    await scene.until(async () => isComplete(scene, crowds), 'everybody to have seen everything');
    for (const crowd of crowds) await crowd.report(scene.journal);
  },
};

/** Does it and measures how long everybody needs, and how late the surviving nodes, the crowd and the harness with its proxies were meanwhile. */
async function comeBack(scene: Scene, crowds: readonly Crowd[], when: string, strike: () => Promise<void>): Promise<void> {
  const { nodes } = scene.cluster;
  for (const node of nodes) await node.stats();
  const own = monitorEventLoopDelay({ resolution: 10 });
  own.enable();
  const begun = performance.now();
  await strike();
  await rest(NOTICE_MS);
  const states = await untilLive(scene, crowds, 4 * BACK_BELOW_MS);
  scene.measure(`all ${clientsIn(states)} live ${when}`, performance.now() - begun, 'ms', BACK_BELOW_MS);
  const alive = nodes.filter(({ pid }) => pid !== null);
  const delays = await Promise.all(alive.map(async (node) => (await node.stats()).delayP99Ms));
  scene.measure(`event-loop delay p99 of the nodes ${when}`, Math.max(...delays), 'ms', DELAY_BELOW_MS);
  scene.measure(`of the harness itself ${when}, p99`, own.percentile(99) / 1e6 - 10);
  scene.measure(`of the crowd itself ${when}, p99`, Math.max(...states.map(({ delayP99Ms }) => delayP99Ms)));
}

const clientsIn = (states: readonly CrowdState[]): number => states.reduce((sum, { clients }) => sum + clients, 0);

async function untilLive(scene: Scene, crowds: readonly Crowd[], withinMs: number): Promise<CrowdState[]> {
  let states: CrowdState[] = [];
  await scene.until(
    async () =>
      (states = await Promise.all(crowds.map(async (crowd) => crowd.state()))).every(({ clients, live }) => live === clients && clients > 0),
    () => `everybody to be live: ${JSON.stringify(states.map(({ clients, live }) => ({ clients, live })))}`,
    withinMs,
  );
  return states;
}

async function isComplete(scene: Scene, crowds: readonly Crowd[]): Promise<boolean> {
  const positions = (await Promise.all(crowds.map(async (crowd) => crowd.state()))).flatMap((state) => state.positions);
  const heads = await scene.db.read(async (tx) =>
    headsOf(
      tx,
      positions.map(([topic]) => topic),
    ),
  );
  return positions.every(([topic, seq]) => seq >= (heads.get(topic) ?? 0));
}
