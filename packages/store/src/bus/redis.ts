import type { Redis as Client } from 'ioredis';
import type { StoreLogger } from '../database/database.ts';
import { createSeal } from '../cipher/seal.ts';
import type { Bus } from './bus.ts';
import { createRedisBus, type RedisBusMetrics } from './redis-bus.ts';
import { openLink, type Link } from './redis-link.ts';
import { createRedisReplyTexts } from './redis-reply-texts.ts';
import type { ReplyTexts } from './reply-texts.ts';

/** Milliseconds for one command of `limiterClient`, and for one read or write of a reply's text. */
export const COMMAND_MS = 500;

export interface OpenRedisOptions {
  /** `redis://` or `rediss://` (TLS), of Redis 6 or later, or Valkey. */
  readonly url: string;
  /** What seals texts: the first seals, all open (see `createSeal`). */
  readonly secrets: readonly string[];
  readonly logger?: StoreLogger | undefined;
  /** Before every channel and key. Another one keeps two installations on one Redis apart. */
  readonly prefix?: string | undefined;
}

export interface RedisHealth {
  readonly status: 'ok' | 'down';
  /** Of the last ping; null while down. */
  readonly latencyMs: number | null;
}

/** Everything that goes through Redis. Each part works, or fails quickly, while Redis is down; nothing here ever ends the process. */
export interface Redis {
  readonly bus: Bus;
  readonly texts: ReplyTexts;
  /** For limits that all nodes share. Its commands reject at once while Redis is down, and after `COMMAND_MS` when it is silent. */
  readonly limiterClient: Client;
  health(): RedisHealth;
  metrics(): { readonly bus: RedisBusMetrics; readonly texts: { readonly failed: number; readonly refused: number } };
  [Symbol.asyncDispose](): Promise<void>;
}

const silent: StoreLogger = { info: () => {}, warn: () => {}, error: () => {} };

/** Begins to connect and answers at once, whether Redis is there or not: it is dialled until it is. Throws only for a URL that can never work. */
export function openRedis({ url, secrets, logger = silent, prefix = 'ezri:' }: OpenRedisOptions): Redis {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) throw new Error('REDIS_URL must begin with redis:// or rediss:// and name a server.');
  const seal = createSeal(secrets);
  const publisher = openLink(url, 'ezri-publish');
  const subscriber = openLink(url, 'ezri-subscribe');
  // A flood of messages must not stand before the answer of a limit.
  const commands = openLink(url, 'ezri-commands', COMMAND_MS);
  const links = [publisher, subscriber, commands];
  const bus = createRedisBus({
    publisher,
    subscriber,
    prefix,
    onFault: (fault) => logger.error({ fault: fault instanceof Error ? fault.name : typeof fault }, 'a subscriber of the bus failed'),
  });
  const texts = createRedisReplyTexts(commands, prefix, seal);
  const up = () => bus.up && commands.up;
  bus.onReconnect(() => logger.info({}, 'subscribed in Redis'));
  const stop = sayWhenDown(links, logger);

  return {
    bus,
    texts,
    limiterClient: commands.client,
    health: () => (up() ? { status: 'ok', latencyMs: publisher.latencyMs } : { status: 'down', latencyMs: null }),
    metrics: () => ({ bus: bus.metrics(), texts: { ...texts.metrics(), ...seal.metrics() } }),
    async [Symbol.asyncDispose]() {
      stop();
      await bus[Symbol.asyncDispose]();
      await Promise.all(links.map((link) => link[Symbol.asyncDispose]()));
    },
  };
}

/** One line per outage, not one per attempt. Answers the function that ends it. */
function sayWhenDown(links: readonly Link[], logger: StoreLogger): () => void {
  let said = false;
  let ended = false;
  for (const link of links) {
    link.on('down', () => {
      if (said || ended) return;
      said = true;
      logger.warn({}, 'Redis does not answer: other nodes are reached by polling the database until it does');
    });
    link.on('up', () => {
      if (links.every(({ up }) => up)) said = false;
    });
  }
  return () => {
    ended = true;
  };
}
