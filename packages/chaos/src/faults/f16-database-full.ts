import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import { attempt } from '../load/attempt.ts';
import { databaseOf, personOnEachNode, postgresOf, readiness } from './postgres.ts';
import { busyCluster } from './redis.ts';

const REFUSED_BELOW_MS = 2_000;
const SEEN_BELOW_MS = 10_000;
const BACK_BELOW_MS = 5_000;

/** F16: the database answers, and can keep nothing new. */
export const databaseFull: Fault = {
  id: 'F16',
  title: 'Postgres cannot write (file size limit)',
  bound: 'fails closed, help line still shown, `/readyz` 503, recovers',
  on: ['cluster'],
  own: {},
  brief: true,
  async run(scene) {
    await busyCluster(scene);
    const probes = await personOnEachNode(scene);
    for (const person of probes) await person.say(true);
    await scene.untilAtHead(probes);
    const lines = () => probes.map(({ conversation }) => linesOf(conversation.get()));
    scene.expect(
      lines().every((count) => count > 0),
      'nobody was shown a help line in the first place',
    );
    const pids = scene.cluster.nodes.map(({ pid }) => pid);
    const limit = await postgresOf(scene).limitFiles(databaseOf(scene));
    scene.onEnd(async () => limit.lift());
    await scene.during('the database is full', async () => {
      // What still finds a place in pages that are half full is taken, and must be there at the end.
      const isRefused = async () =>
        (await Promise.all(probes.map(async (person) => person.sayOnce(true)))).every(({ reason }) => reason === 'server.unavailable');
      await scene.until(isRefused, 'a message to be refused by every node');
      const refused = (await Promise.all(probes.map(async (person) => [await person.sayOnce(true), await person.sayOnce(false)]))).flat();
      for (const { reason } of refused)
        scene.expect(reason === 'server.unavailable' || reason === 'ok', `a message that cannot be kept was answered with "${reason}"`);
      scene.measure('slowest refusal of a message', Math.max(...refused.map(({ ms }) => ms)), 'ms', REFUSED_BELOW_MS);
      const seen = await scene.until(
        async () => (await readiness(scene)).every((status) => status === 503),
        'every node to say that it is not ready',
        SEEN_BELOW_MS,
      );
      scene.measure('every node says that it is not ready', seen, 'ms', SEEN_BELOW_MS);
      await rest(scene.brief ? 2_000 : 15_000);
      const ready = await readiness(scene);
      scene.expect(
        ready.every((status) => status === 503),
        `after a while /readyz says ${ready.join(', ')}`,
      );
      scene.expect(
        lines().every((count) => count > 0),
        'a screen has lost its help lines',
      );
      for (const { trpc, conversationId } of probes) {
        let count = 0;
        const read = await attempt(async (options) => {
          count = (await trpc.conversation.get.query({ conversationId }, options)).safety.resources.length;
        });
        scene.expect(count > 0, `a screen that is opened anew gets no help line (${read.reason})`);
      }
    });
    await limit.lift();
    const back = await scene.until(async () => (await readiness(scene)).every((status) => status === 200), 'every node to be ready again');
    scene.measure('every node ready again, by itself', back, 'ms', BACK_BELOW_MS);
    const after = await Promise.all(probes.map(async (person) => person.sayOnce(true)));
    scene.expect(
      after.every(({ reason }) => reason === 'ok'),
      `a message afterwards was answered with "${after.map(({ reason }) => reason).join('", "')}"`,
    );
    scene.expect(
      scene.cluster.nodes.every(({ pid }, at) => pid === pids[at]),
      'a node has ended',
    );
  },
};

function linesOf(now: ReturnType<Awaited<ReturnType<typeof personOnEachNode>>[number]['conversation']['get']>): number {
  return now.status === 'ready' ? now.state.safety.resources.length : 0;
}
