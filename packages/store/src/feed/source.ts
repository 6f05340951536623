import type { Bus } from '../bus/bus.ts';
import type { Seal } from '../cipher/seal.ts';
import type { Database } from '../database/database.ts';
import { createEphemeralCarrier } from './ephemeral.ts';
import { headsOf, readAfter } from './read.ts';
import { readWakeUp, WAKE_CHANNEL, type Topic } from './topic.ts';

/** What `@ezri/fanout` follows: `createFeedHub(createFeedSource(db, bus, seal))`, one source per hub. `seal` closes what may hold words of a person, before it goes on the bus. */
export function createFeedSource(db: Database, bus: Bus, seal?: Seal) {
  return {
    epoch: () => db.epoch,
    async read(topic: string, after: number, limit: number) {
      const { events, head, minSeq } = await readAfter(db, topic as Topic, after, limit);
      return { events: events.map(({ seq, body }) => ({ seq, data: body })), head, minSeq };
    },
    heads: (topics: readonly string[]) => db.read((tx) => headsOf(tx, topics)),
    onWake: (listener: (topic: string, head?: number) => void) =>
      bus.subscribe(WAKE_CHANNEL, (payload) => {
        const { topic, head } = readWakeUp(payload, db.epoch);
        listener(topic, head);
      }),
    onAppended: (listener: (topic: string, events: readonly { seq: number; data: unknown; json: string }[]) => void) =>
      db.onAppended((events) => {
        for (const [topic, own] of Map.groupBy(events, (event) => event.topic)) {
          listener(
            topic,
            own.map(({ seq, body, json }) => ({ seq, data: body, json })),
          );
        }
      }),
    onReconnect: (listener: () => void) => bus.onReconnect(listener),
    ephemeral: createEphemeralCarrier(bus, seal),
  };
}
