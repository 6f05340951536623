import { jsonEncoder, type Encoder } from '@trpc/server/adapters/ws';
import { dataOf, envelopeOf, type Envelope } from './envelope.ts';

/** Whose first event is on its way through tRPC's loop, by the identity of its data. */
const awaited = new WeakMap<object, (envelope: Envelope) => void>();

/**
 * A copy of `data` that is recognised when it is encoded; `learn` is then called, at most once, with what tRPC puts around the events of this subscription. Never called when
 * something between the subscription and the encoder makes another object of it (an output parser, a transformer), or when nothing encodes it. Null for what is no plain object.
 */
export function awaitEncoding(data: unknown, learn: (envelope: Envelope) => void): object | null {
  if (typeof data !== 'object' || data === null || Object.getPrototypeOf(data) !== Object.prototype) return null;
  const copy = { ...data };
  awaited.set(copy, learn);
  return copy;
}

/**
 * For `experimental_encoder` of tRPC's WebSocket adapter: encodes as `encoder` does, and lets followers see how their messages are framed. Only with it do they write
 * finished frames themselves; without it everything goes through tRPC's loop. `encoder` must write JSON.
 */
export function fanoutEncoder(encoder: Encoder = jsonEncoder): Encoder {
  return {
    encode(message) {
      const encoded = encoder.encode(message);
      const data = dataOf(message);
      if (typeof data !== 'object' || data === null || typeof encoded !== 'string') return encoded;
      const learn = awaited.get(data);
      if (learn === undefined) return encoded;
      awaited.delete(data);
      const envelope = envelopeOf(message, encoded, (one) => encoder.encode(one));
      if (envelope !== null) learn(envelope);
      return encoded;
    },
    decode: (data) => encoder.decode(data),
  };
}
