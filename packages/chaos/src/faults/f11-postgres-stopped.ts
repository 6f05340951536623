import type { Health } from '@ezri/contract';
import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import type { StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { personOnEachNode, postgresOf, readiness } from './postgres.ts';
import { busyCluster } from './redis.ts';

const TOLD_BELOW_MS = 3_000;
const REFUSED_BELOW_MS = 1_000;
const BACK_BELOW_MS = 5_000;

/** F11: the database is gone at once, and comes back from its log. */
export const postgresStopped: Fault = {
  id: 'F11',
  title: 'Postgres stopped at once, started after 10 s',
  bound: 'all acknowledged present, screen says degraded, recovery < 5 s after start',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const postgres = postgresOf(scene);
    await busyCluster(scene);
    const watched = await boards(scene);
    const probes = await personOnEachNode(scene);
    await scene.until(() => watched.every((board) => board() === 'ok'), 'every board to say that the database is well');
    const pids = scene.cluster.nodes.map(({ pid }) => pid);
    await rest(scene.random.between(1_000, 2_000));
    await scene.during('Postgres is gone', async () => {
      await postgres.stop('immediate');
      const over = Date.now() + (scene.brief ? 4_000 : 10_000);
      const told = scene.until(() => watched.every((board) => board() === 'down'), 'every board to say that the database is down');
      const refused = (await Promise.all(probes.map(async (person) => [await person.sayOnce(true), await person.sayOnce(false)]))).flat();
      for (const { reason } of refused) scene.expect(reason === 'server.unavailable', `a message without a database was answered with "${reason}"`);
      scene.measure('slowest refusal without a database', Math.max(...refused.map(({ ms }) => ms)), 'ms', REFUSED_BELOW_MS);
      scene.measure('every board says that the database is down', await told, 'ms', TOLD_BELOW_MS);
      const ready = await readiness(scene);
      scene.expect(
        ready.every((status) => status === 503),
        `without a database /readyz says ${ready.join(', ')}`,
      );
      await rest(Math.max(0, over - Date.now()));
      await postgres.start();
    });
    const since = Date.now();
    const took = (what: string) => scene.measure(`after the start: ${what}`, Date.now() - since, 'ms', BACK_BELOW_MS);
    const held = scene.journal.ops.filter(({ endedAt }) => endedAt === null);
    scene.expect(held.length > 0, 'nobody had anything to say while there was no database');
    await Promise.all([
      scene
        .until(async () => (await readiness(scene)).every((status) => status === 200), 'every node to be ready')
        .then(() => took('every node ready')),
      scene.until(() => watched.every((board) => board() !== 'down'), 'every board to be well').then(() => took('every board well')),
      scene
        .until(() => held.every(({ endedAt }) => endedAt !== null), 'what was held back to be sent')
        .then(() => took('all that people had said in vain is sent')),
      Promise.all(probes.map(async (person) => person.say(true)))
        .then(async () => scene.untilAtHead())
        .then(() => took('a message through every node, and it on every screen')),
    ]);
    scene.expect(
      scene.cluster.nodes.every(({ pid }, at) => pid === pids[at]),
      'a node has ended',
    );
  },
};

/** What the board of a member of staff on each node says of the database. */
async function boards(scene: Scene): Promise<(() => Health['status'] | null)[]> {
  const read: (() => Health['status'] | null)[] = [];
  for (const { url } of scene.cluster.nodes) for (const member of await scene.staff(1, {}, url)) read.push(watch(scene, member));
  return read;
}

function watch(scene: Scene, { trpc }: StaffMember): () => Health['status'] | null {
  let said: Health['status'] | null = null;
  const board = trpc.admin.onOverview.subscribe(undefined, {
    onData({ data }) {
      if (data.type === 'overview') said = data.overview.health.database.status;
    },
  });
  scene.onEnd(async () => board.unsubscribe());
  return () => said;
}
