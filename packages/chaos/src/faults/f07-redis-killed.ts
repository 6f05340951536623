import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import { ALERT_BELOW_MS, busyCluster, redisOf } from './redis.ts';

/** F07: what carries the wake-ups is gone, and comes back knowing nothing. */
export const redisKilled: Fault = {
  id: 'F07',
  title: 'Redis killed, restarted empty',
  bound: 'I1–I4, alerts p99 < 600 ms during the outage',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const redis = redisOf(scene);
    await busyCluster(scene);
    await rest(1_000);
    await scene.during('Redis is gone', async () => {
      await redis.kill();
      await rest(scene.brief ? 6_000 : 60_000);
    });
    scene.measureAlerts('alerts while Redis was gone, p99', ALERT_BELOW_MS);
    await redis.start();
    await rest(2_000);
  },
};
