import type { Fault } from '../fault.ts';
import { PATIENCE_MS, type Attempt } from '../load/attempt.ts';
import { rest, type Person } from '../load/person.ts';
import { readiness } from './postgres.ts';
import { busyCluster } from './redis.ts';

/** There and back together: 200 ± 100 ms. */
const WAY = { ms: 100, jitterMs: 50 };
const BYTES_PER_SECOND = 100_000;
const BACK_BELOW_MS = 5_000;
const NORMAL_BELOW_MS = 1_000;

/** F15: every question to the database takes long, and more people talk than can be served so. */
export const databaseFarAway: Fault = {
  id: 'F15',
  title: 'Postgres 200 ± 100 ms away, 100 kB/s',
  bound: 'no pool deadlock; 503 before a storm of time-outs',
  on: ['cluster'],
  async run(scene) {
    await busyCluster(scene);
    const crowd: Person[] = [];
    for (const { url } of scene.cluster.nodes) crowd.push(...(await scene.people(scene.brief ? 8 : 16, url)));
    const found: Attempt[] = [];
    await scene.during('the database is far away', async () => {
      for (const { db } of scene.cluster.nodes) {
        db.delay(WAY);
        db.drip({ bytesPerSecond: BYTES_PER_SECOND });
      }
      const over = Date.now() + (scene.brief ? 10_000 : 40_000);
      // Everybody says the next thing as soon as there is an answer to the last one.
      const insisting = crowd.map(async (person, at) => {
        while (Date.now() < over) {
          found.push(await person.sayOnce(at % 4 === 0));
          await rest(50);
        }
      });
      await Promise.all(insisting);
    });
    const of = (reason: string) => found.filter((one) => one.reason === reason);
    const others = found.filter(({ reason }) => !['ok', 'server.unavailable', 'limit.rate'].includes(reason));
    scene.measure('messages taken', of('ok').length, 'messages');
    scene.measure('messages refused for now', of('server.unavailable').length, 'messages');
    scene.measure('slowest answer', Math.max(...found.map(({ ms }) => ms)), 'ms', PATIENCE_MS);
    scene.expect(of('ok').length > 0, 'nothing was taken: the pool is stuck');
    scene.expect(others.length === 0, `${others.length} of ${found.length} messages ended otherwise, such as with "${others[0]?.reason}"`);

    for (const { db } of scene.cluster.nodes) await db.heal();
    const since = performance.now();
    await scene.until(async () => (await readiness(scene)).every((status) => status === 200), 'every node to be ready');
    await scene.untilFresh();
    scene.measure('every node ready and every client live, afterwards', performance.now() - since, 'ms', BACK_BELOW_MS);
    const after = await Promise.all(crowd.slice(0, 3).map(async (person) => person.sayOnce(true)));
    scene.expect(
      after.every(({ reason }) => reason === 'ok'),
      `afterwards a message was answered with "${after.map(({ reason }) => reason).join('", "')}"`,
    );
    scene.measure('slowest message afterwards', Math.max(...after.map(({ ms }) => ms)), 'ms', NORMAL_BELOW_MS);
  },
};
