import { randomBytes } from 'node:crypto';
import { newId } from '@ezri/contract';
import { append, createSeal, type Topic } from '@ezri/store';
import { WORDS } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import { countDrops } from '../load/drops.ts';
import { rest, type Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { totalOf } from './metrics.ts';
import { ALERT_BELOW_MS, redisOf } from './redis.ts';

/** Bodies that no build has written, or a later one, or that the feed makes itself. */
const BODIES: readonly unknown[] = [
  null,
  'raised',
  42,
  ['raised'],
  {},
  { type: 7 },
  { type: 'of tomorrow', alert: {} },
  { type: 'heartbeat', head: 999_999 },
  { type: 'reset' },
  { type: 'reply.delta', replyId: 'x', from: 0, text: '' },
  { type: '__proto__' },
];
const SOME_NODE = 'b'.repeat(16);

/** F29: the log holds what nobody can read, and others shout nonsense where nodes talk to each other. */
export const poison: Fault = {
  id: 'F29',
  title: 'poison event: unknown type or version, bad ciphertext',
  bound: 'skipped and counted, stream goes on',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const people = await scene.people(scene.brief ? 4 : 8);
    for (const { url } of scene.cluster.nodes) await scene.staff(1, {}, url);
    scene.talking(people, { pauseMs: 300, risky: 0.4 });
    await rest(1_000);
    const counters = ['feed_skipped_total', 'feed_unreadable_total', 'bus_garbage_total'] as const;
    const before = await Promise.all(counters.map(async (name) => totalOf(scene, name)));
    const snapshots = () => scene.journal.shown.filter(({ kind }) => kind === 'snapshot').length;
    const screens = snapshots();
    using drops = countDrops(scene.clients);
    await scene.during('there is poison', async () => {
      for (let round = 0; round < (scene.brief ? 2 : 20); round += 1) {
        await intoLog(scene, people);
        await ontoBus(scene, people);
        await rest(scene.random.between(500, 1_500));
      }
      await scene.untilAtHead();
    });
    for (const [at, name] of counters.entries()) {
      const counted = (await totalOf(scene, name)) - (before[at] ?? 0);
      scene.measure(name, counted, 'times');
      scene.expect(counted > 0, `${name} did not rise`);
    }
    scene.expect(snapshots() === screens, `${snapshots() - screens} screens asked for a new snapshot`);
    scene.expect(drops.lost.length === 0, `lines were lost: ${drops.lost.join(', ')}`);
    scene.measureAlerts('alerts meanwhile, p99', ALERT_BELOW_MS);
  },
};

/** Rows with the right numbers and bodies that make no sense, between those that do. */
async function intoLog({ db, random }: Scene, people: readonly Person[]): Promise<void> {
  const topics: Topic[] = [
    'crisis',
    ...people.flatMap(({ conversationId, accountId }): Topic[] => [`conversation:${conversationId}`, `user:${accountId}`]),
  ];
  for (const topic of random.shuffled(topics)) {
    const bodies = random.shuffled(BODIES);
    await db.transaction(async (tx) =>
      append(
        tx,
        bodies.map((body) => ({ topic, type: 'poison', entity: newId(), version: 2 ** 30, body })),
      ),
    );
  }
}

/** Without a sender, from a sender that there is not, unsealed, and sealed with another key or for another channel. */
async function ontoBus(scene: Scene, people: readonly Person[]): Promise<void> {
  const stranger = createSeal([randomBytes(32).toString('hex')]);
  const words = [
    '',
    'nonsense',
    '{',
    'null',
    '\u0000\uffff',
    '{"__proto__":{}}',
    '{"accountId":"nobody"}',
    '{"conversationId":7}',
    'x'.repeat(100_000),
  ];
  const channels = [
    'feed.wake',
    'revoke',
    'reply.ask',
    'reply.stop',
    ...people.map(({ conversationId }) => `ephemeral:conversation:${conversationId}`),
  ];
  for (const channel of channels) {
    const frame = JSON.stringify({ data: { type: 'reply.delta', replyId: newId(), from: 0, text: WORDS.ordinary }, after: 0 });
    const sealed = `${SOME_NODE}${stranger.seal(channel, frame)}`;
    for (const word of scene.random.shuffled([...words, frame, sealed])) {
      const { command } = redisOf(scene);
      await command('publish', `ezri:${channel}`, word);
      await command('publish', `ezri:${channel}`, `${SOME_NODE}${word}`);
    }
  }
}
