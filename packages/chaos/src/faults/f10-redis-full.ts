import { refusalIn, httpClient } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { ALERT_BELOW_MS, busyCluster, redisOf } from './redis.ts';

const REFUSED_BELOW_MS = 1_500;

/** F10: Redis takes nothing more, then forgets everything. */
export const redisFull: Fault = {
  id: 'F10',
  title: 'Redis out of memory, FLUSHALL',
  bound: 'sign-in limiter fails closed, conversations go on',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const redis = redisOf(scene);
    const [somebody] = await scene.accounts('user', 1);
    if (somebody === undefined) throw new Error('No account was made.');
    await busyCluster(scene);
    const before = scene.journal.acknowledged('send').length;
    await scene.during('Redis is full', async () => {
      // Below what an empty one needs already: no write gets through, whatever is deleted.
      await redis.setMaxMemory(1);
      await rest(500);
      const { reason, ms } = await signIn(scene, somebody);
      scene.expect(reason === 'server.unavailable', `a sign-in while the limiter could not count was answered with "${reason}"`);
      scene.measure('sign-in refused while Redis was full', ms, 'ms', REFUSED_BELOW_MS);
      await rest(scene.brief ? 2_000 : 20_000);
      await redis.setMaxMemory(0);
      for (let round = 0; round < 3; round += 1) {
        await redis.flushAll();
        await rest(500);
      }
    });
    const { reason } = await signIn(scene, somebody);
    scene.expect(reason === 'signed in', `a sign-in afterwards was answered with "${reason}"`);
    scene.expect(scene.journal.acknowledged('send').length > before, 'no conversation went on while Redis was full');
    scene.expect(
      scene.journal.ops.every(({ outcome }) => outcome !== 'fail'),
      'a call of a conversation was refused',
    );
    scene.measureAlerts('alerts while Redis was full, p99', ALERT_BELOW_MS);
  },
};

async function signIn({ cluster }: Scene, { email, password }: { email: string; password: string }): Promise<{ reason: string; ms: number }> {
  const begun = performance.now();
  const reason = await httpClient(cluster)
    .account.issueToken.mutate({ email, password })
    .then(
      () => 'signed in',
      (error: unknown) => refusalIn(error).reason,
    );
  return { reason, ms: performance.now() - begun };
}
