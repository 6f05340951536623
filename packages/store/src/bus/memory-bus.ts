import { matches, type Bus, type BusHandler } from './bus.ts';

/** Messages on their way; beyond this the oldest is dropped, as a bus may. */
export const MEMORY_BUS_QUEUE_MAX = 10_000;

interface Message {
  readonly channel: string;
  readonly payload: string;
}

interface Subscriber {
  readonly pattern: string;
  readonly handler: BusHandler;
}

/** The bus of one process. Several nodes in one process (tests) share one. `onFault` hears what a handler throws; without it, it ends the process like any uncaught error. */
export function createMemoryBus(onFault: (fault: unknown) => void = raise): Bus {
  /** By channel, so that a message costs nothing for those who listen elsewhere: a node has one channel per conversation on screen. */
  const exact = new Map<string, Set<Subscriber>>();
  const prefixes = new Set<Subscriber>();
  let queue: Message[] = [];
  let scheduled = false;

  function* heardBy(channel: string): Generator<Subscriber> {
    yield* exact.get(channel) ?? [];
    for (const subscriber of prefixes) if (matches(subscriber.pattern, channel)) yield subscriber;
  }

  const deliver = () => {
    scheduled = false;
    const messages = queue;
    queue = [];
    for (const { channel, payload } of messages) {
      for (const subscriber of heardBy(channel)) {
        try {
          subscriber.handler(payload, channel);
        } catch (error) {
          // One handler's fault must not keep the hint from the others.
          onFault(error);
        }
      }
    }
  };

  return {
    isLocal: true,
    publish(channel, payload) {
      if (queue.length >= MEMORY_BUS_QUEUE_MAX) queue.shift();
      queue.push({ channel, payload });
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(deliver);
    },
    subscribe(pattern, handler) {
      const subscriber = { pattern, handler };
      const group = pattern.endsWith('*') ? prefixes : (exact.get(pattern) ?? new Set());
      if (group !== prefixes) exact.set(pattern, group);
      group.add(subscriber);
      return () => {
        group.delete(subscriber);
        if (group.size === 0 && exact.get(pattern) === group) exact.delete(pattern);
      };
    },
    // Memory never breaks off.
    onReconnect: () => () => {},
    async [Symbol.asyncDispose]() {
      exact.clear();
      prefixes.clear();
      queue = [];
    },
  };
}

function raise(fault: unknown): void {
  queueMicrotask(() => {
    throw fault;
  });
}
