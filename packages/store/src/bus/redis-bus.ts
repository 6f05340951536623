import { randomBytes } from 'node:crypto';
import { matches, type Bus, type BusHandler } from './bus.ts';
import { createMemoryBus } from './memory-bus.ts';
import type { Link } from './redis-link.ts';
import { createSubscriptions } from './redis-subscriptions.ts';

/** Commands, and characters of payload, that may be on their way to Redis; beyond these a message reaches the own node only. */
export const UNSENT_MAX = 10_000;
export const UNSENT_CHARS_MAX = 8 * 1024 * 1024;
/** Characters of one message that goes to, or is taken from, other nodes. */
export const PAYLOAD_MAX = 1024 * 1024;

/** Which node a message came from: hex digits before the payload. */
const TAG_LENGTH = 16;
const TAG = /^[0-9a-f]{16}/;

export interface RedisBusMetrics {
  /** Messages handed to Redis, and those dropped before: Redis down, too much on its way, or too long. */
  readonly sent: number;
  readonly dropped: number;
  /** Messages taken from other nodes, and those that no node of ours can have sent. */
  readonly received: number;
  readonly garbage: number;
  /** How often all subscriptions were complete on a new connection, the first one included. */
  readonly connects: number;
  /** How often they broke off. */
  readonly breaks: number;
}

export interface RedisBus extends Bus {
  /** Whether messages go both ways. */
  readonly up: boolean;
  metrics(): RedisBusMetrics;
}

interface Parts {
  readonly publisher: Link;
  readonly subscriber: Link;
  /** Before every channel's name in Redis. */
  readonly prefix: string;
  /** Hears what a handler throws. */
  readonly onFault: (fault: unknown) => void;
}

/** Delivers to the own node through memory, at once and whatever Redis does, and to the others through Redis. Does not close the links. */
export function createRedisBus({ publisher, subscriber, prefix, onFault }: Parts): RedisBus {
  const self = randomBytes(TAG_LENGTH / 2).toString('hex');
  const own = createMemoryBus(onFault);
  const handlers = new Map<string, Set<{ readonly handle: BusHandler }>>();
  const listeners = new Set<{ readonly listener: () => void }>();
  const counts = { sent: 0, dropped: 0, received: 0, garbage: 0, connects: 0, breaks: 0 };
  let unsent = 0;
  let unsentChars = 0;
  let closed = false;

  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      onFault(error);
    }
  };

  const subscriptions = createSubscriptions(subscriber, prefix, {
    onComplete() {
      counts.connects += 1;
      for (const { listener } of listeners) guarded(listener);
    },
    onBreak: () => void (counts.breaks += 1),
    onMessage(pattern, channel, message) {
      if (message.startsWith(self)) return;
      if (!TAG.test(message) || message.length > PAYLOAD_MAX + TAG_LENGTH || !matches(pattern, channel)) {
        counts.garbage += 1;
        return;
      }
      counts.received += 1;
      const payload = message.slice(TAG_LENGTH);
      for (const { handle } of handlers.get(pattern) ?? []) guarded(() => handle(payload, channel));
    },
  });

  const send = async (channel: string, payload: string) => {
    const crowded = unsent >= UNSENT_MAX || unsentChars + payload.length > UNSENT_CHARS_MAX;
    if (!publisher.up || crowded || payload.length > PAYLOAD_MAX) {
      counts.dropped += 1;
      return;
    }
    unsent += 1;
    unsentChars += payload.length;
    try {
      await publisher.client.publish(`${prefix}${channel}`, `${self}${payload}`);
      counts.sent += 1;
    } catch {
      counts.dropped += 1;
    } finally {
      unsent -= 1;
      unsentChars -= payload.length;
    }
  };

  return {
    get up() {
      return publisher.up && subscriptions.complete;
    },
    metrics: () => ({ ...counts }),
    publish(channel, payload) {
      if (closed) return;
      own.publish(channel, payload);
      void send(channel, payload);
    },
    subscribe(pattern, handle) {
      const stopOwn = own.subscribe(pattern, handle);
      const entry = { handle };
      const entries = handlers.get(pattern) ?? new Set();
      if (entries.size === 0) {
        handlers.set(pattern, entries);
        subscriptions.add(pattern);
      }
      entries.add(entry);
      return () => {
        stopOwn();
        if (!entries.delete(entry) || entries.size > 0) return;
        handlers.delete(pattern);
        subscriptions.remove(pattern);
      };
    },
    onReconnect(listener) {
      const entry = { listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      handlers.clear();
      listeners.clear();
      await own[Symbol.asyncDispose]();
    },
  };
}
