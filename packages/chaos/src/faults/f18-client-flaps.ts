import type { Fault } from '../fault.ts';
import type { FaultProxy } from '../infra/fault-proxy.ts';
import { rest } from '../load/person.ts';
import type { Random } from '../random.ts';
import type { Scene } from '../scene.ts';
import { totalOf } from './metrics.ts';
import { openWay } from './own-way.ts';

const FLAPPING = 6;
const LONG_MS = 120_000;
const BRIEF_MS = 12_000;
const GROWN_BELOW_MIB = 100;
/** What each connected client costs on the server, and must cost no more of afterwards. */
const HELD = ['sockets', 'subscriptions', 'feed_followers'] as const;

/** F18: the lines of some clients break every 1 to 3 s, each in its own way. */
export const clientFlaps: Fault = {
  id: 'F18',
  title: 'client flaps every 1–3 s for 2 min',
  bound: 'I1–I4, no leak',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const ways: FaultProxy[] = [];
    const flapping = [];
    for (let index = 0; index < FLAPPING; index += 1) {
      const { way, url } = await openWay(scene);
      ways.push(way);
      flapping.push(...(index === 0 ? await scene.staff(1, {}, url) : await scene.people(1, url)));
    }
    const people = [...(await scene.people(3)), ...flapping].filter((client) => 'say' in client);
    await scene.staff(1);
    const before = await held(scene);
    const rss = await rssOf(scene);
    const stop = scene.talking(people, { pauseMs: 350, risky: 0.3 });
    const breaks = await scene.during('clients flap', async () => flapAll(scene, ways));
    await stop();
    for (const way of ways) await way.heal();
    await scene.untilFresh();
    scene.measure('lines broken', breaks, 'times');
    scene.expect(breaks > ways.length * 3, `only ${breaks} lines were broken`);
    let now = before;
    const settled = await scene.until(
      async () => {
        now = await held(scene);
        return HELD.every((name) => now[name] === before[name]);
      },
      () => `sockets and subscriptions to be as many as before: ${JSON.stringify({ before, now })}`,
    );
    scene.measure('sockets and subscriptions are as many as before, after', settled);
    const grown = (await rssOf(scene)).map((mib, index) => mib - (rss[index] ?? mib));
    scene.measure('a node grew by', Math.max(...grown), 'MiB', GROWN_BELOW_MIB);
  },
};

async function flapAll(scene: Scene, ways: readonly FaultProxy[]): Promise<number> {
  const enough = AbortSignal.timeout(scene.brief ? BRIEF_MS : LONG_MS);
  const counts = await Promise.all(ways.map(async (way, index) => flap(way, scene.random.fork(`way ${index}`), enough)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Breaks one line again and again, now at once, now in the middle of an answer, now with nobody there for a while. Answers how often. */
async function flap(way: FaultProxy, random: Random, enough: AbortSignal): Promise<number> {
  for (let breaks = 0; ; breaks += 1) {
    await rest(random.between(1_000, 3_000), enough);
    if (enough.aborted) return breaks;
    const how = random.pick(['reset', 'cut', 'away'] as const);
    if (how === 'cut') way.cutAfter(random.between(1, 2_000), { open: true });
    else way.reset();
    if (how !== 'away') continue;
    await way.refuse(true);
    await rest(random.between(200, 900), enough);
    await way.refuse(false);
  }
}

async function held(scene: Scene): Promise<Record<(typeof HELD)[number], number>> {
  const [sockets = 0, subscriptions = 0, followers = 0] = await Promise.all(HELD.map(async (name) => totalOf(scene, name)));
  return { sockets, subscriptions, feed_followers: followers };
}

const rssOf = async ({ cluster }: Scene): Promise<number[]> => Promise.all(cluster.nodes.map(async (node) => (await node.stats()).rssMiB));
