import { Redis } from 'ioredis';

/** Keys looked at in one step of a scan. */
const SCAN_COUNT = 500;

/** I9: listens to everything that goes over Redis, straight at the server. Text that people said must never be readable there. */
export interface Wiretap extends AsyncDisposable {
  /** Where the canary was read: channels and keys. Empty when nowhere. */
  finds(): Promise<string[]>;
}

export async function tapRedis(url: string, canary: string): Promise<Wiretap> {
  const heard = new Set<string>();
  const open = () => new Redis(url, { lazyConnect: true, retryStrategy: () => 200, maxRetriesPerRequest: 1 });
  const [listener, reader] = [open(), open()];
  // The server is killed on purpose, more than once.
  for (const connection of [listener, reader]) connection.on('error', () => undefined);
  listener.on('pmessage', (_pattern, channel, payload) => {
    if (payload.includes(canary)) heard.add(channel);
  });
  await listener.connect();
  await listener.psubscribe('*');
  return {
    async finds() {
      for await (const keys of reader.scanStream({ count: SCAN_COUNT }) as AsyncIterable<string[]>) {
        for (const key of keys) {
          const value = await reader.get(key).catch(() => null);
          if (key.includes(canary) || value?.includes(canary) === true) heard.add(key);
        }
      }
      return [...heard];
    },
    async [Symbol.asyncDispose]() {
      listener.disconnect();
      reader.disconnect();
    },
  };
}
