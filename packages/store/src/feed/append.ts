import { violates } from '../database/faults.ts';
import type { LastStatement, Tx } from '../database/tx.ts';
import type { NewEvent, Topic } from './topic.ts';

/** The function is in append.sql. */
const APPEND =
  'select topic, head from append_to_feed($1::text[], $2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::int[], $8::json, $9::text[])';

/** An event with the same `dedupe` is in the topic already. The transaction must be given up: it has been aborted, and burns no number. */
export class DuplicateEvent extends Error {
  override readonly name = 'DuplicateEvent';
}

/** An event as a commit has put it into the log. `body` is the object that was given to `append`, `json` the text that it was written as. */
export interface AppendedEvent {
  readonly topic: Topic;
  readonly seq: number;
  readonly body: unknown;
  readonly json: string;
}

interface Head {
  readonly topic: Topic;
  readonly head: string | number;
}

/** What each open transaction has appended; empty until the database has given the numbers. */
const appended = new WeakMap<Tx, readonly AppendedEvent[]>();

/** What `tx` has appended, in the order of `append`. */
export const appendedBy = (tx: Tx): readonly AppendedEvent[] => appended.get(tx) ?? [];

/**
 * Writes events with the commit of `tx`: the database gets both together, so that the heads of the topics are locked for the commit alone and no answer is waited for in between.
 * Once in a transaction: throws the second time, and outside of one. The numbers come with the commit; who needs them before takes `appendNow`. A `dedupe` that is there already ends
 * the transaction with `DuplicateEvent`. The bodies belong to the feed from now on: they must not be changed.
 */
export function append(tx: Tx, events: readonly NewEvent[]): void {
  if (events.length === 0) return;
  needFirst(tx);
  tx.withCommit(statementOf(tx, events));
  appended.set(tx, []);
}

/**
 * Writes events at once and gives each its number, in the order of `events`. It locks the head of every topic until the commit, in the order of their names, which is what makes
 * numbers gap-free, equal to commit order, and safe from deadlock: what is left to do in the transaction had better be short, and lock nothing that others hold while they append.
 * Once in a transaction, and not beside `append`. Throws `DuplicateEvent`.
 */
export async function appendNow(tx: Tx, events: readonly NewEvent[]): Promise<{ topic: Topic; seq: number }[]> {
  if (events.length === 0) return [];
  needFirst(tx);
  const { text, params, answered, refused } = statementOf(tx, events);
  appended.set(tx, []);
  try {
    answered(await tx.run<Head>(text, params));
  } catch (error) {
    const told = refused(error);
    if (told !== null) throw told;
    throw error;
  }
  return appendedBy(tx).map(({ topic, seq }) => ({ topic, seq }));
}

function needFirst(tx: Tx): void {
  if (appended.has(tx)) throw new Error('append was called twice in one transaction: gather the events and append them once, last.');
}

function statementOf(tx: Tx, events: readonly NewEvent[]): LastStatement {
  const { names, counts, afters } = counted(events);
  const written = events.map((event) => ({ ...event, json: JSON.stringify(event.body) }));
  return {
    text: APPEND,
    params: [
      names,
      counts,
      events.map((event) => event.topic),
      afters,
      events.map((event) => event.type),
      events.map((event) => event.entity),
      events.map((event) => event.version ?? null),
      // One text: as a list each body would be escaped, and read, once more.
      `[${written.map(({ json }) => json).join()}]`,
      events.map((event) => event.dedupe ?? null),
    ],
    answered(rows) {
      const heads = new Map((rows as readonly Head[]).map(({ topic, head }) => [topic, Number(head)]));
      appended.set(
        tx,
        written.map(({ topic, body, json }, at) => ({ topic, seq: numberOf(heads.get(topic), afters[at]), body, json })),
      );
    },
    refused: (error) => (violates(error, 'event_dedupe') ? new DuplicateEvent('This event is in the feed already.') : null),
  };
}

function numberOf(head: number | undefined, after: number | undefined): number {
  if (head === undefined || after === undefined) throw new Error('The database has not said how far a topic is.');
  return head - after;
}

/** Each topic once, in the order in which all that append lock them, with how many events it gets; and for each event how many of its topic come after it. */
function counted(events: readonly NewEvent[]): { names: Topic[]; counts: number[]; afters: number[] } {
  const counts = new Map<Topic, number>();
  const afters = events
    .toReversed()
    .map(({ topic }) => {
      const after = counts.get(topic) ?? 0;
      counts.set(topic, after + 1);
      return after;
    })
    .toReversed();
  // By code units, whatever language the machine speaks: every node locks in the same order.
  const names = [...counts.keys()].toSorted();
  return { names, counts: names.map((name) => counts.get(name) ?? 0), afters };
}
