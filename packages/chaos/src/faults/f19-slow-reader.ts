import { WORDS } from '@ezri/testkit';
import { weigh } from '../check/memory.ts';
import type { Fault } from '../fault.ts';
import { createChaosClient, type ChaosClient } from '../load/client.ts';
import { followConversation, say, type Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { metricOf } from './metrics.ts';
import { openWay } from './own-way.ts';
import { ALERT_BELOW_MS } from './redis.ts';

const BYTES_PER_SECOND = 1_000;
/** 1 MiB and one frame. */
const BUFFERED_BELOW_KIB = 1_024 + 64;
const GROWN_BELOW_MIB = 50;
/** Long, so that what the slow one does not read cannot all wait in the network. */
const TEXT_CHARS = 3_500;
/** Messages of the conversation that are under way at the same time. */
const AT_ONCE = 3;
/** One of them takes at most so long, on the average. */
const EVENT_MAX_MS = 120;

/** F19: one screen of a busy conversation reads 1 kB a second. Another one of the same person, and everybody else, must not notice. */
export const slowReader: Fault = {
  id: 'F19',
  title: 'client reads 1 kB/s while 5,000 events pass',
  bound: 'I6, others unaffected, resumes',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const [node] = scene.cluster.nodes;
    const [busy] = await scene.people(1);
    if (node === undefined || busy === undefined) throw new Error('A cluster without nodes, or nobody in it.');
    const people = await scene.people(4);
    await scene.staff(2);
    const { way, url } = await openWay(scene, node.url);
    const slow = await createChaosClient({ url }, 'slow', { id: busy.accountId, email: '', password: '' }, scene.journal, busy.token);
    scene.clients.push(slow);
    followConversation(slow, busy.conversationId);
    await scene.untilFresh();
    const stop = scene.talking(people, { pauseMs: 500, risky: 0.5 });
    const topic = `conversation:${busy.conversationId}`;
    // The same load while everybody reads: what a node needs for it is not to be laid at the slow one's door.
    await pass(scene, busy, topic, scene.brief ? 150 : 1_500);
    const before = await weigh(scene.cluster);
    scene.weights = before;
    const from = seqOf(busy, topic);
    let buffered = 0;
    await scene.during('one reads slowly', async () => {
      way.drip({ bytesPerSecond: BYTES_PER_SECOND, direction: 'down' });
      await pass(scene, busy, topic, scene.brief ? 500 : 5_000, async () => {
        buffered = Math.max(buffered, ...(await metricOf(scene, 'socket_buffered_bytes')));
      });
    });
    await stop();
    scene.measure('events that passed', seqOf(busy, topic) - from, 'events');
    scene.measure('slow one behind by', seqOf(busy, topic) - seqOf(slow, topic), 'events');
    scene.expect(seqOf(slow, topic) < seqOf(busy, topic), 'the slow one was not slow');
    scene.measure('most that waited on one socket', buffered / 1_024, 'KiB', BUFFERED_BELOW_KIB);
    const after = await weigh(scene.cluster);
    const grown = [...after].map(([name, weight]) => ({ ...weight, grown: weight.kept - (before.get(name)?.kept ?? weight.kept) }));
    scene.measure('a node keeps more than before', Math.max(...grown.map((weight) => weight.grown)), 'MiB', GROWN_BELOW_MIB);
    scene.measure('a node at its heaviest, resident', Math.max(...grown.map(({ peak }) => peak)), 'MiB');
    scene.measureAlerts('alerts of the others meanwhile, p99', ALERT_BELOW_MS);
    await way.heal();
    scene.measure('complete once it reads again, after', await scene.untilAtHead([slow]));
    // Thousands of replies are still owed: whoever breaks this cluster next would find its nodes writing them.
    const { conversationId } = busy;
    const ended = await busy.ask('end', { conversationId }, (options) => busy.trpc.conversation.end.mutate({ conversationId }, options));
    scene.expect(ended !== null, 'the conversation could not be ended');
  },
};

const seqOf = (client: ChaosClient, topic: string): number => client.positions.get(topic)?.seq ?? 0;

/** Lets so many more events of the topic pass; `look` is called again and again meanwhile. */
async function pass(scene: Scene, busy: Person, topic: string, events: number, look = async () => {}): Promise<void> {
  const from = seqOf(busy, topic);
  const enough = new AbortController();
  const talk = fill(busy, scene.canary, enough.signal);
  await scene.until(
    async () => {
      await look();
      return seqOf(busy, topic) - from >= events;
    },
    () => `the events to pass: ${seqOf(busy, topic) - from} have`,
    events * EVENT_MAX_MS,
  );
  enough.abort();
  await talk;
}

/** Long messages, one after the other, several at a time. */
async function fill(person: Person, canary: string, enough: AbortSignal): Promise<void> {
  const text = `${WORDS.ordinary} ${canary} `.repeat(Math.floor(TEXT_CHARS / (WORDS.ordinary.length + canary.length + 2)));
  const one = async () => {
    while (!enough.aborted) await say(person, person.conversationId, text, false);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
