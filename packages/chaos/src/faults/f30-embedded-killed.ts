import { spawnServer } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import type { Scene } from '../scene.ts';

const BACK_BELOW_MS = 5_000;
const GROWN_MAX_MIB = 150;
const ROUND_MS = 30_000;
/** Acknowledged messages between two kills, so that each of them falls into the middle of something. */
const PER_ROUND = 5;

/** F30: the embedded database, whose process goes in the middle of writing, and somebody else who wants its folder. That nothing acknowledged is lost is judged afterwards. */
export const embeddedKilled: Fault = {
  id: 'F30',
  title: 'embedded database killed while writing; a second process on the same folder; SIGTERM in a write',
  bound: 'acknowledged ⊆ recovered, gap-free, second process refuses to start',
  on: ['embedded'],
  async run(scene) {
    const [node] = scene.cluster.nodes;
    if (node === undefined) throw new Error('This fault needs a node.');
    const before = await node.stats();
    const dataDir = await scene.cluster.whileStopped(async (folder) => folder);
    const people = await scene.people(scene.brief ? 4 : 8);
    await scene.staff(2);
    scene.talking(people, { pauseMs: 200, risky: 0.4 });
    await scene.during('kills', async () => {
      for (let kill = 1; kill <= (scene.brief ? 3 : 20); kill += 1) {
        await moreAcknowledged(scene);
        // At the end of a commit, in the middle of a transaction, or wherever it is.
        const at = scene.random.pick(['ezri.store.committed', 'ezri.conversation.screened', null] as const);
        scene.journal.note(`kill ${kill} at ${at ?? 'any moment'}`);
        if (at === null) await rest(scene.random.between(0, 300));
        else await node.arm({ at, nth: scene.random.between(1, 3), signal: 'SIGKILL' });
        await (at === null ? node.kill() : node.ended());
        await backWithin(scene, `back after kill ${kill}`);
      }
      await moreAcknowledged(scene);
      await expectSecondRefused(scene, dataDir);
      await moreAcknowledged(scene);
      await node.arm({ at: 'ezri.conversation.screened', nth: 2, signal: 'SIGTERM' });
      const asked = performance.now();
      await node.ended();
      scene.measure('from the message with SIGTERM to the end', performance.now() - asked);
      await backWithin(scene, 'back after SIGTERM in a write');
      await moreAcknowledged(scene);
    });
    // Opening the embedded database takes memory that is given back a few seconds later: I6 is for what remains.
    await scene.until(async () => (await node.stats()).rssMiB < before.rssMiB + GROWN_MAX_MIB, 'the memory of the start to be given back');
  },
};

async function backWithin(scene: Scene, what: string): Promise<void> {
  const begun = performance.now();
  await scene.cluster.nodes[0]?.start();
  scene.measure(`${what}: start`, performance.now() - begun);
  // Nobody can be back before the node is: its start, with the recovery of the database, is counted apart.
  scene.measure(what, await scene.untilBack(), 'ms', BACK_BELOW_MS);
}

async function moreAcknowledged(scene: Scene): Promise<void> {
  const { journal } = scene;
  const wanted = journal.acknowledged('send').length + PER_ROUND;
  await scene.until(() => journal.acknowledged('send').length >= wanted, `${PER_ROUND} more messages to be acknowledged`, ROUND_MS);
}

/** A second process says in one plain sentence who has the folder, and the first one notices nothing. */
async function expectSecondRefused(scene: Scene, dataDir: string): Promise<void> {
  const pid = scene.cluster.nodes[0]?.pid;
  const said = await spawnServer({ dataDir }).then(
    async (second) => {
      await second.kill();
      return 'nothing: it started';
    },
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  const plain = said.includes('ended with 1') && said.includes(`is in use by process ${pid} on `) && !said.includes('    at ');
  scene.expect(plain, `a second process on the same folder said: ${said.slice(0, 500)}`);
  scene.expect(scene.cluster.nodes[0]?.pid === pid, 'a second process on the same folder ended the first');
}
