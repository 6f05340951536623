import type { Fault } from '../fault.ts';
import type { PostgresServer, PostgresStandby } from '../infra/postgres-server.ts';
import { rest } from '../load/person.ts';
import type { StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { postgresOf } from './postgres.ts';
import { busyCluster } from './redis.ts';

const BACK_BELOW_MS = 5_000;
/** So many acknowledged messages, and so many dangerous ones, only the lost server knows. */
const FORGOTTEN_MIN = 5;

/** F12: the database dies and another one takes its place: first one that knows all, then one that does not. */
export const failover: Fault = {
  id: 'F12',
  title: 'failover to a standby, synchronous and asynchronous',
  bound: 'sync: I1; async: epoch changes, all reset, I2–I4 in the new epoch',
  on: ['cluster'],
  own: {},
  async run(scene) {
    const first = postgresOf(scene);
    const second = scene.keep(await first.standby({ synchronous: true }));
    await busyCluster(scene);
    await rest(scene.random.between(1_000, 2_000));
    await scene.during('fail-over to a standby that knows all', async () => moveTo(scene, first, second, 'synchronous'));
    await rest(1_000);
    const lost = await forgotten(scene, Date.now());
    scene.expect(lost.length === 0, `${lost.length} acknowledged messages are not on the synchronous standby`);

    const third = scene.keep(await second.standby({ synchronous: false }));
    await rest(1_000);
    await scene.during('fail-over to a standby that is behind', async () => {
      third.link.pause();
      const since = Date.now();
      const sent = () => scene.journal.acknowledged('send').filter(({ invokedAt }) => invokedAt >= since);
      const enough = () => sent().length >= FORGOTTEN_MIN && sent().some(({ about }) => about['risky'] === true);
      await scene.until(enough, 'messages that the standby does not get');
      scene.check = { ...scene.check, mayForget: true };
      await moveTo(scene, second, third, 'asynchronous');
    });
    await rest(1_000);
    await judgeScreens(scene);
  },
};

/** Answers when all clients are back. */
async function moveTo(scene: Scene, from: PostgresServer, to: PostgresStandby, what: string): Promise<void> {
  const epoch = scene.db.epoch;
  await from.stop('immediate');
  to.link.reset();
  await to.promote();
  const since = performance.now();
  await scene.useDatabaseAt(to);
  scene.expect(scene.db.epoch !== epoch, `${what}: the epoch is the one of before`);
  const isThere = (topics: ReadonlyMap<string, { epoch: string }>) => [...topics.values()].every((position) => position.epoch === scene.db.epoch);
  await scene.until(() => scene.clients.every(({ positions }) => isThere(positions)), `${what}: every feed to be reset`);
  await scene.untilFresh();
  scene.measure(`${what}: every feed of every client reset and live`, performance.now() - since, 'ms', BACK_BELOW_MS);
}

/** Acknowledged before `until`, and not in the database. */
async function forgotten(scene: Scene, until: number): Promise<string[]> {
  const rows = await scene.query<{ id: string }>("select id from message where author = 'person'");
  const known = new Set(rows.map(({ id }) => id));
  const acknowledged = scene.journal.acknowledged('send').filter(({ endedAt }) => (endedAt ?? Infinity) < until);
  return acknowledged.map(({ about }) => String(about['messageId'])).filter((id) => !known.has(id));
}

/** What the new database does not know must not be on any screen either. */
async function judgeScreens(scene: Scene): Promise<void> {
  await scene.end();
  await scene.untilAtHead();
  const lost = await forgotten(scene, Date.now());
  scene.measure('acknowledged messages that the asynchronous standby never got', lost.length, 'messages');
  scene.expect(lost.length > 0, 'the asynchronous standby had everything: nothing was shown');
  const alerts = new Map(
    (await scene.query<{ id: string; version: number }>('select id, version from alert')).map(({ id, version }) => [id, version]),
  );
  for (const client of scene.clients) {
    if ('alerts' in client) {
      const shown = (client as StaffMember).alerts();
      const same = shown.length === alerts.size && shown.every(({ id, version }) => alerts.get(id) === version);
      scene.expect(same, `${client.name} shows ${shown.length} alerts of which some are not those of the database (${alerts.size})`);
    }
  }
}
