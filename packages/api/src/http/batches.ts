import { CALLS_PER_BATCH, SUBSCRIPTIONS_PER_SOCKET } from '../limits.ts';

/** After a dropped line a client sends all its subscriptions again in one frame, with the calls of that moment. */
export const MESSAGES_PER_BATCH = SUBSCRIPTIONS_PER_SOCKET + CALLS_PER_BATCH;

const isSubscription = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'method' in message &&
  typeof message.method === 'string' &&
  message.method.startsWith('subscription');

/**
 * tRPC counts the messages of a frame and not what they are. A frame with more than `CALLS_PER_BATCH` calls is made too long for its
 * `maxBatchSize`, so that it is refused like any other that is too long; everything else is left as it came.
 */
export function bounded(decoded: unknown): unknown {
  if (!Array.isArray(decoded)) return decoded;
  const messages: readonly unknown[] = decoded;
  const calls = messages.filter((message) => !isSubscription(message)).length;
  return calls > CALLS_PER_BATCH ? [...messages, ...Array<null>(MESSAGES_PER_BATCH).fill(null)] : messages;
}
