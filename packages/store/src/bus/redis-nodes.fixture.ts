import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Bus } from './bus.ts';
import { openRedis, type OpenRedisOptions, type Redis } from './redis.ts';

/** Milliseconds within which a node must be connected. */
const CONNECT_MS = 10_000;

export const isUp = (redis: Redis, within = CONNECT_MS) => expect.poll(() => redis.health().status, { timeout: within, interval: 10 }).toBe('ok');
export const isDown = (redis: Redis, within: number) => expect.poll(() => redis.health().status, { timeout: within, interval: 10 }).toBe('down');

/** One node's part in Redis, connected. */
export async function openNode(url: string, options: Partial<OpenRedisOptions> = {}): Promise<Redis> {
  const redis = openRedis({ url, secrets: ['a secret of the tests'], ...options });
  await isUp(redis);
  return redis;
}

/** Everything that `from` has published, and all that `to` has subscribed to, has reached the other side. */
export async function settled(from: Bus, to: Bus): Promise<void> {
  const mark = `mark.${randomUUID()}`;
  const arrived = Promise.withResolvers<void>();
  const stop = to.subscribe(mark, () => arrived.resolve());
  from.publish(mark, '');
  // The first may have been lost: sent before the other side had subscribed, or dropped.
  const again = setInterval(() => from.publish(mark, ''), 10);
  await arrived.promise;
  clearInterval(again);
  stop();
}

/** All payloads that `bus` hears on `channel` from now on. */
export function heardOn(bus: Bus, channel: string): string[] {
  const heard: string[] = [];
  bus.subscribe(channel, (payload) => heard.push(payload));
  return heard;
}
