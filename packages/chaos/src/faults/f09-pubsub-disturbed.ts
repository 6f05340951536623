import { Redis } from 'ioredis';
import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import type { Random } from '../random.ts';
import { ALERT_BELOW_MS, busyCluster, redisOf } from './redis.ts';

/** Wake-ups that are held back, shuffled and said twice more. */
const HELD_MAX = 8;

/** F09: the subscribers' connections are cut again and again, and wake-ups come twice and in the wrong order. */
export const pubsubDisturbed: Fault = {
  id: 'F09',
  title: 'pub/sub connections killed; wake-ups doubled and reordered',
  bound: 'no effect',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const redis = redisOf(scene);
    await busyCluster(scene);
    const echo = await createEcho(redis.url, scene.random.fork('echo'));
    scene.onEnd(echo.end);
    let killed = 0;
    await scene.during('pub/sub is disturbed', async () => {
      for (let round = 0; round < (scene.brief ? 6 : 40); round += 1) {
        await rest(scene.random.between(300, 1_200));
        killed += await redis.killSubscribers();
      }
    });
    scene.expect(killed > 0, 'no subscriber was ever cut off');
    scene.expect(echo.repeated() > 0, 'no wake-up was ever repeated');
    scene.measure('subscribers cut off', killed, 'times');
    scene.measure('wake-ups repeated in another order', echo.repeated(), 'messages');
    scene.measureAlerts('alerts meanwhile, p99', ALERT_BELOW_MS);
  },
};

/** Says again, shuffled and twice, what nodes tell each other. */
async function createEcho(url: string, random: Random): Promise<{ repeated(): number; end(): Promise<void> }> {
  const [listener, speaker] = [new Redis(url), new Redis(url)];
  for (const connection of [listener, speaker]) connection.on('error', () => undefined);
  // Its own words come back to it as well: without a mark for what is on its way it would never be silent.
  const own = new Map<string, number>();
  let held: { channel: string; payload: string }[] = [];
  let repeated = 0;
  listener.on('pmessage', (_pattern, channel, payload) => {
    const key = `${channel}\n${payload}`;
    const mine = own.get(key) ?? 0;
    if (mine > 0) {
      if (mine === 1) own.delete(key);
      else own.set(key, mine - 1);
      return;
    }
    held.push({ channel, payload });
    if (held.length < HELD_MAX) return;
    const said = random.shuffled([...held, ...held]);
    held = [];
    for (const message of said) {
      const again = `${message.channel}\n${message.payload}`;
      own.set(again, (own.get(again) ?? 0) + 1);
      repeated += 1;
      void speaker.publish(message.channel, message.payload).catch(() => undefined);
    }
  });
  await listener.psubscribe('*');
  return {
    repeated: () => repeated,
    async end() {
      listener.disconnect();
      speaker.disconnect();
    },
  };
}
