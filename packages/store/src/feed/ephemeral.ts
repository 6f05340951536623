import { randomBytes } from 'node:crypto';
import type { Bus } from '../bus/bus.ts';
import type { Seal } from '../cipher/seal.ts';

/** Bytes of one event on the bus, as it is carried. A longer one is not: whoever has more to say cuts it into several. */
export const EPHEMERAL_MAX_BYTES = 64 * 1024;

/** Names who published, in front of the payload and outside of the seal, so that one's own words are dropped unopened. */
const TAG_LENGTH = 16;

export const ephemeralChannel = (topic: string): string => `ephemeral:${topic}`;

/** Takes events that are shown and forgotten to the other nodes' hubs. `seal` closes them on the way; without one they go as they are, for a bus that never leaves the process. */
export function createEphemeralCarrier(bus: Bus, seal?: Seal) {
  const self = randomBytes(TAG_LENGTH / 2).toString('hex');
  return {
    publish(topic: string, { data, after }: { readonly data: unknown; readonly after: number }): boolean {
      const channel = ephemeralChannel(topic);
      const text = JSON.stringify({ data, after });
      const payload = self + (seal === undefined ? text : seal.seal(channel, text));
      if (Buffer.byteLength(payload) > EPHEMERAL_MAX_BYTES) return false;
      bus.publish(channel, payload);
      return true;
    },
    subscribe(topic: string, listener: (frame: { readonly data: unknown; readonly after: number } | null) => void): () => void {
      const channel = ephemeralChannel(topic);
      return bus.subscribe(channel, (payload) => {
        if (payload.startsWith(self)) return;
        // What could never have been published is not opened either.
        const body = Buffer.byteLength(payload) > EPHEMERAL_MAX_BYTES ? null : payload.slice(TAG_LENGTH);
        listener(frameOf(body === null || seal === undefined ? body : seal.open(channel, body)));
      });
    },
  };
}

function frameOf(text: string | null): { data: unknown; after: number } | null {
  try {
    const { data, after } = JSON.parse(text ?? '') as { readonly data?: unknown; readonly after?: unknown };
    return typeof data === 'object' && data !== null && typeof after === 'number' && Number.isSafeInteger(after) && after >= 0
      ? { data, after }
      : null;
  } catch {
    return null;
  }
}
