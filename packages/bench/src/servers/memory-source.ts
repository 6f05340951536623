import type { FeedEvent, FeedSource } from '@ezri/fanout';

/** Events kept per topic. */
const KEPT = 4_096;

export interface MemorySource extends FeedSource {
  append(topic: string, data: readonly unknown[]): void;
}

/** A log in this process, for the hub without a database. */
export function createMemorySource(): MemorySource {
  const topics = new Map<string, FeedEvent[]>();
  const listeners = new Set<(topic: string, events: readonly FeedEvent[]) => void>();
  const headOf = (topic: string) => topics.get(topic)?.at(-1)?.seq ?? 0;
  return {
    epoch: () => 'memory',
    async read(topic, after, limit) {
      const events = topics.get(topic) ?? [];
      const minSeq = events[0]?.seq ?? 1;
      const from = Math.max(0, after + 1 - minSeq);
      return { events: events.slice(from, from + limit), head: headOf(topic), minSeq };
    },
    heads: async (asked) => new Map(asked.map((topic) => [topic, headOf(topic)])),
    onWake: () => () => {},
    onAppended(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    append(topic, data) {
      const events = topics.get(topic) ?? [];
      topics.set(topic, events);
      const head = events.at(-1)?.seq ?? 0;
      const added = data.map((one, at) => ({ seq: head + 1 + at, data: one }));
      events.push(...added);
      if (events.length > KEPT) events.splice(0, events.length - KEPT);
      for (const listener of listeners) listener(topic, added);
    },
  };
}
