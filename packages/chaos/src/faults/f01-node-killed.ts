import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';

const BACK_BELOW_MS = 5_000;

/** F01: a node goes without a word, in the middle of everything. */
export const nodeKilled: Fault = {
  id: 'F01',
  title: 'API node killed (-9) at random under load',
  bound: 'I1–I5, clients back < 5 s',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const rounds = scene.brief ? 2 : 6;
    const people = await scene.people(scene.brief ? 6 : 12);
    await scene.staff(scene.platform === 'embedded' ? 2 : 4);
    scene.talking(people, { pauseMs: 250, risky: 0.3 });
    await scene.during('killing nodes', async () => {
      for (let round = 0; round < rounds; round += 1) {
        await rest(scene.random.between(500, 1_500));
        const node = scene.random.pick(scene.cluster.nodes);
        scene.journal.note(`kill ${node.name}`);
        await node.kill();
        const restarting = node.start();
        // On one node nobody can be back before it is: its start is counted apart.
        if (scene.platform === 'embedded') await restarting;
        const back = await scene.untilBack();
        scene.measure(`all clients back after kill ${round + 1}`, back, 'ms', BACK_BELOW_MS);
        await restarting;
      }
    });
  },
};
