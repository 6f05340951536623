import { isOpen } from '@ezri/client';
import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import type { ChaosClient } from '../load/client.ts';
import type { Scene } from '../scene.ts';
import { totalOf } from './metrics.ts';
import { openWay } from './own-way.ts';

const BACK_BELOW_MS = 8_000;
const REAPED_BELOW_MS = 40_000;
const HALF_OPEN_MS = 30_000;

/** F17: the way of some clients goes dead without a word to either end; a new connection would pass. */
export const halfOpen: Fault = {
  id: 'F17',
  title: 'client half-open 30 s',
  bound: 'back < 8 s, server reaps < 40 s',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const { way, url } = await openWay(scene);
    const steady = [...(await scene.people(4)), ...(await scene.staff(1))];
    const moved = [...(await scene.people(3, url)), ...(await scene.staff(1, {}, url))];
    scene.talking(
      [...steady, ...moved].filter((client) => 'say' in client),
      { pauseMs: 300, risky: 0.3 },
    );
    await rest(1_000);
    const sockets = scene.clients.length;
    await scene.until(async () => (await totalOf(scene, 'sockets')) === sockets, `${sockets} sockets, one for each client`);
    await scene.during('half-open', async () => {
      const dials = dialsOf(moved);
      const begun = performance.now();
      const ms = () => performance.now() - begun;
      way.freeze();
      await scene.until(() => dials().every((count) => count > 0), 'every client to dial anew');
      await scene.untilFresh(moved);
      scene.measure('all back on another connection', ms(), 'ms', BACK_BELOW_MS);
      await scene.untilAtHead(moved);
      if (scene.brief) return;
      await reaped(scene, sockets, moved.length);
      scene.measure('server has reaped the dead sockets', ms(), 'ms', REAPED_BELOW_MS);
      await rest(HALF_OPEN_MS - ms());
    });
  },
};

/** How often each of them has lost its line and opened another one since. */
function dialsOf(clients: readonly ChaosClient[]): () => number[] {
  const counts = clients.map(() => 0);
  for (const [index, { socket }] of clients.entries()) {
    let open = true;
    socket.connection.subscribe(() => {
      const now = isOpen(socket.connection.get());
      if (now && !open) counts[index] = (counts[index] ?? 0) + 1;
      open = now;
    });
  }
  return () => counts;
}

/** While dead sockets are there, they are counted beside those that took their place. */
async function reaped(scene: Scene, usual: number, dead: number): Promise<void> {
  const before = await totalOf(scene, 'sockets');
  scene.expect(before === usual + dead, `${before} sockets beside ${dead} dead ones, not ${usual + dead}`);
  await scene.until(async () => (await totalOf(scene, 'sockets')) === usual, 'the dead sockets to be reaped', 2 * REAPED_BELOW_MS);
}
