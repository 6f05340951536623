import type { Database } from '../database/database.ts';
import { append, appendedBy, type appendNow } from './append.ts';
import type { NewEvent, Topic } from './topic.ts';

/** An event that means nothing. */
export const note = (topic: Topic, body: unknown, dedupe?: string): NewEvent => ({
  topic,
  type: 'noted',
  entity: 'e',
  body,
  ...(dedupe === undefined ? {} : { dedupe }),
});

/** Commits events and nothing else; answers where each of them is. */
export async function commit(db: Database, events: readonly NewEvent[]): Promise<{ topic: Topic; seq: number }[]> {
  const own = await db.transaction(async (tx) => {
    append(tx, events);
    return tx;
  });
  return appendedBy(own).map(({ topic, seq }) => ({ topic, seq }));
}

/** A transaction that appends events and then changes its mind. Rejects. */
export const giveUp = async (db: Database, events: readonly NewEvent[], how: typeof append | typeof appendNow = append): Promise<never> =>
  db.transaction(async (tx) => {
    await how(tx, events);
    throw new Error('changed my mind');
  });
