import { matches, type Bus, type BusHandler } from './bus.ts';

/** Messages on their way; beyond this the oldest is dropped, as a bus may. */
export const MEMORY_BUS_QUEUE_MAX = 10_000;

interface Message {
  readonly channel: string;
  readonly payload: string;
}

/** The bus of one process. Several nodes in one process (tests) share one. `onFault` hears what a handler throws; without it, it ends the process like any uncaught error. */
export function createMemoryBus(onFault: (fault: unknown) => void = raise): Bus {
  const subscribers = new Set<{ readonly pattern: string; readonly handler: BusHandler }>();
  let queue: Message[] = [];
  let scheduled = false;

  const deliver = () => {
    scheduled = false;
    const messages = queue;
    queue = [];
    for (const { channel, payload } of messages) {
      for (const subscriber of subscribers) {
        if (!matches(subscriber.pattern, channel)) continue;
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
    publish(channel, payload) {
      if (queue.length >= MEMORY_BUS_QUEUE_MAX) queue.shift();
      queue.push({ channel, payload });
      if (scheduled) return;
      scheduled = true;
      queueMicrotask(deliver);
    },
    subscribe(pattern, handler) {
      const subscriber = { pattern, handler };
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
    // Memory never breaks off.
    onReconnect: () => () => {},
    async [Symbol.asyncDispose]() {
      subscribers.clear();
      queue = [];
    },
  };
}

function raise(fault: unknown): void {
  queueMicrotask(() => {
    throw fault;
  });
}
