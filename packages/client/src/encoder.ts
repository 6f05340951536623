import { jsonEncoder, type WebSocketClientOptions } from '@trpc/client';
import { FRAME_SEPARATOR } from './prompt-socket.ts';

type Encoder = NonNullable<WebSocketClientOptions['experimental_encoder']>;

/** The server takes no more calls in one frame. tRPC's client sends all that have gathered as one: here they become several. */
export const CALLS_PER_FRAME_MAX = 10;

export interface Ear {
  /** The server did not accept the connection as a whole. `code` is tRPC's, `reason` the contract's, when given. */
  onRejected(rejection: { code: string; reason: string | null }): void;
  /** The server has answered a call, or sent an event: it accepted the connection. */
  onAccepted(): void;
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const fields = (value: unknown): Record<string, unknown> => (typeof value === 'object' && value !== null ? { ...value } : {});

/** Default JSON on the wire; listens for what concerns the connection as a whole. A binary message is a frame of a channel and none of tRPC's business. */
export function listeningEncoder(ear: Ear): Encoder {
  return {
    encode(message) {
      if (!Array.isArray(message) || message.length <= CALLS_PER_FRAME_MAX) return jsonEncoder.encode(message);
      const frames: unknown[] = [];
      for (let from = 0; from < message.length; from += CALLS_PER_FRAME_MAX) {
        frames.push(jsonEncoder.encode(message.slice(from, from + CALLS_PER_FRAME_MAX)));
      }
      return frames.join(FRAME_SEPARATOR);
    },
    decode(data) {
      // tRPC's client drops an answer to a call that it never made.
      if (typeof data !== 'string') return { id: -1, result: { type: 'stopped' } };
      const message: unknown = jsonEncoder.decode(data);
      const { id, error, result } = fields(message);
      if (result !== undefined) ear.onAccepted();
      else if (id === null && error !== undefined) {
        const detail = fields(fields(error)['data']);
        ear.onRejected({ code: text(detail['code']) ?? 'INTERNAL_SERVER_ERROR', reason: text(detail['reason']) });
      }
      return message;
    },
  };
}
