import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import { handle, type StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { backendsOf, postgresOf } from './postgres.ts';

const EVERY_MS = 500;

/** F13: connections to the database end at any moment, also in the middle of a transaction. */
export const backendsTerminated: Fault = {
  id: 'F13',
  title: 'random backends terminated every 500 ms',
  bound: 'I1–I5, no crash',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const people = await scene.people(scene.brief ? 6 : 10);
    const staff: StaffMember[] = [];
    for (const { url } of scene.cluster.nodes) staff.push(...(await scene.staff(1, {}, url)));
    const pids = scene.cluster.nodes.map(({ pid }) => pid);
    scene.talking(people, { pauseMs: 200, risky: 0.4 });
    let [terminated, inside] = [0, 0];
    await scene.during('backends are terminated', async () => {
      const rounds = scene.brief ? 16 : 120;
      const races: Promise<unknown>[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await rest(EVERY_MS);
        if (round % 4 === 0) races.push(race(scene, staff, round));
        const backends = await backendsOf(scene);
        if (backends.length === 0) continue;
        // Most are idle most of the time: one that is at work is hit as well, if there is one.
        const busy = backends.filter(({ state }) => state !== 'idle');
        const victims = [scene.random.pick(backends), ...(busy.length === 0 ? [] : [scene.random.pick(busy)])];
        for (const { pid } of victims) await postgresOf(scene).query('select pg_terminate_backend($1)', { values: [pid] });
        terminated += victims.length;
        inside += busy.length === 0 ? 0 : 1;
      }
      await Promise.all(races);
    });
    scene.measure('connections ended', terminated, 'times');
    scene.measure('of them at work', inside, 'times');
    scene.expect(terminated > 0, 'no connection was ever ended');
    scene.expect(
      scene.cluster.nodes.every(({ pid }, at) => pid === pids[at]),
      'a node has ended',
    );
    const refused = scene.journal.ops.filter(({ kind, outcome }) => kind === 'send' && outcome === 'fail');
    scene.expect(refused.length === 0, `${refused.length} messages were refused for good, such as ${JSON.stringify(refused[0]?.answer)}`);
  },
};

/** Everybody takes the same alert at once; one of them gets it. */
async function race(scene: Scene, staff: readonly StaffMember[], round: number): Promise<void> {
  const open = staff.flatMap((member) => member.alerts().filter(({ assignee, status }) => assignee === null && status !== 'resolved'));
  if (open.length === 0) return;
  const alert = scene.random.pick(open);
  await Promise.all(staff.map(async (member) => handle(member, alert, scene.random.fork(`race${round}${member.name}`))));
}
