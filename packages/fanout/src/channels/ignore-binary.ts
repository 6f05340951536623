import type { Encoder } from '@trpc/server/adapters/ws';

const NO_CALLS: readonly never[] = Object.freeze([]);

/**
 * An encoder for tRPC's WebSocket handler to which a binary message is a batch without calls: nothing runs and nothing is answered, and a message listener
 * of one's own may take it. As the first message of a socket that promised its `connectionParams` it is still refused, and the socket closed: a batch is no parameters.
 */
export const ignoreBinary = (encoder: Encoder): Encoder => ({
  encode: (data) => encoder.encode(data),
  decode: (data) => (typeof data === 'string' ? encoder.decode(data) : NO_CALLS),
});
