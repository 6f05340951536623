import { startRedis, type TestRedis } from '@ezri/store/testing';
import { Redis } from 'ioredis';

export interface RedisServer extends TestRedis {
  readonly port: number;
  /** One command, on a connection of its own: `command('flushall')`, `command('client', 'pause', 5000)`, `command('config', 'set', 'maxmemory', '2mb')`. */
  command(name: string, ...args: (string | number)[]): Promise<unknown>;
  /** It answers nobody for so long (`CLIENT PAUSE`). */
  pauseClients(ms: number): Promise<void>;
  /** It takes no more data: writes fail with OOM. `bytes` 0 ends it. */
  setMaxMemory(bytes: number): Promise<void>;
  flushAll(): Promise<void>;
  /** Ends the connections that subscribe; answers how many there were. */
  killSubscribers(): Promise<number>;
}

/** A real Redis of our own, with the controls that the faults need. */
export async function startRedisServer(): Promise<RedisServer> {
  const redis = await startRedis({ control: true });
  const command = async (name: string, ...args: (string | number)[]) => {
    const client = new Redis(redis.url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, enableReadyCheck: false });
    // Its failures reach the caller by the rejected promises.
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.call(name, ...args);
    } finally {
      client.disconnect();
    }
  };
  return Object.assign(redis, {
    port: Number(new URL(redis.url).port),
    command,
    pauseClients: async (ms: number) => void (await command('client', 'pause', ms, 'ALL')),
    setMaxMemory: async (bytes: number) => void (await command('config', 'set', 'maxmemory', bytes)),
    flushAll: async () => void (await command('flushall')),
    killSubscribers: async () => Number(await command('client', 'kill', 'type', 'pubsub')),
  });
}
