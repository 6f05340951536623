import type { RawData } from 'ws';
import { MESSAGES_WINDOW_MS } from '../limits.ts';
import { isArrayText, textOf } from './raw-data.ts';

/** How many messages a frame holds: a batch counts for each of its calls. Calls of procedures that do not exist count as well. */
export function messagesIn(data: RawData, isBinary: boolean): number {
  if (isBinary || !isArrayText(data)) return 1;
  try {
    const batch: unknown = JSON.parse(textOf(data));
    return Array.isArray(batch) ? Math.max(1, batch.length) : 1;
  } catch {
    return 1;
  }
}

/** Counts the messages of one socket and answers whether they are more than `most` within `MESSAGES_WINDOW_MS`. */
export function createFloodGauge(most: number, now: () => number = Date.now): (messages: number) => boolean {
  let since = -Infinity;
  let count = 0;
  return (messages) => {
    if (now() - since >= MESSAGES_WINDOW_MS) {
      since = now();
      count = 0;
    }
    count += messages;
    return count > most;
  };
}
