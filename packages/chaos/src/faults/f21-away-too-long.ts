import { append, forgetBefore, headOf, type Topic } from '@ezri/store';
import { newId } from '@ezri/contract';
import { WORDS } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import { createChaosClient } from '../load/client.ts';
import type { Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { ownLine } from './line.ts';

/** Events of one append. */
const BATCH = 500;
const CAUGHT_UP_BELOW_MS = 5_000;

/** F21: somebody comes back after thousands of events, and after their place has been thrown away. */
export const awayTooLong: Fault = {
  id: 'F21',
  title: 'client away beyond retention; 5,000 events behind',
  bound: 'reset and snapshot; screen = database',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const { person, away, back } = await traveller(scene);
    const complete = async (come: () => Promise<void>) => {
      const begun = performance.now();
      await come();
      await scene.untilAtHead([person]);
      return performance.now() - begun;
    };
    const topic: Topic = `conversation:${person.conversationId}`;

    await away();
    await grow(scene, topic, scene.brief ? 1_000 : 5_000);
    const snapshots = () => scene.journal.shown.filter(({ kind, client }) => kind === 'snapshot' && client === person.name).length;
    const before = snapshots();
    scene.measure('caught up with what was missed', await complete(back), 'ms', CAUGHT_UP_BELOW_MS);
    scene.expect(snapshots() === before, 'events that were still there were not read one by one');

    await away();
    const spoken = await speakElsewhere(scene, person);
    // More than a node keeps in memory: otherwise the one that still has them bridges the gap, and rightly.
    await grow(scene, topic, 1_100);
    await scene.db.transaction(async (tx) => forgetBefore(tx, topic, (await headOf(tx, topic)) - 5));
    scene.measure('complete again after a reset', await complete(back), 'ms', CAUGHT_UP_BELOW_MS);
    scene.expect(snapshots() > before, 'a place that is no longer kept did not lead to a snapshot');
    const now = person.conversation.get();
    const shown = now.status === 'ready' ? now.state.messages.filter(({ author }) => author === 'person').map(({ id }) => id) : [];
    scene.expect(
      spoken.every((id) => shown.includes(id)),
      'the screen lacks what was said on another device',
    );
  },
};

async function traveller(scene: Scene): Promise<{ person: Person; away: () => Promise<void>; back: () => Promise<void> }> {
  const { url, proxy } = await ownLine(scene);
  const [person] = await scene.people(1, url);
  if (person === undefined) throw new Error('Nobody came.');
  await person.say(false);
  return {
    person,
    async away() {
      await proxy.refuse(true);
      proxy.reset();
      await scene.until(() => person.socket.connection.get().kind !== 'live', 'the client to notice that it is cut off');
    },
    async back() {
      await proxy.refuse(false);
      person.socket.reconnectNow();
      await scene.untilFresh([person]);
    },
  };
}

/** The same person says something on another device; answers the ids of the messages. */
async function speakElsewhere(scene: Scene, { conversationId, token, accountId }: Person): Promise<string[]> {
  const device = await createChaosClient(scene.cluster, 'another device', { id: accountId, email: '', password: '' }, scene.journal, token);
  scene.clients.push(device);
  const ids: string[] = [];
  for (let number = 0; number < 3; number += 1) {
    const messageId = newId();
    const text = `${WORDS.ordinary} ${scene.canary}`;
    await device.ask('send', { messageId, conversationId, risky: false }, (options) =>
      device.trpc.conversation.send.mutate({ conversationId, messageId, text }, options),
    );
    ids.push(messageId);
  }
  return ids;
}

/** Adds so many real events of a kind that changes no row. */
async function grow(scene: Scene, topic: Topic, count: number): Promise<void> {
  const body = { type: 'safety.changed', safety: { level: 0, category: null, humanOffered: false, resources: [] } };
  for (let left = count; left > 0; left -= BATCH) {
    const events = Array.from({ length: Math.min(left, BATCH) }, () => ({
      topic,
      type: 'safety.changed',
      entity: topic.slice('conversation:'.length),
      body,
    }));
    await scene.db.transaction(async (tx) => append(tx, events));
  }
}
