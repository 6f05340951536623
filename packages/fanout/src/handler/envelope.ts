import { initTRPC, transformTRPCResponse } from '@trpc/server';
import type { Encoder } from '@trpc/server/adapters/ws';
import type { TRPCResponseMessage } from '@trpc/server/rpc';
import type { Config } from './config.ts';

/** What lies between the changing parts of the messages of one subscription: `{"id":7,"result":{"type":"data","data":{"id":` · id · `,"data":` · data · `},"id":` · id · `}}`. */
export interface Envelope {
  /** Equal for all subscriptions whose messages look alike. */
  readonly key: string;
  /** One message, exactly as tRPC's own loop would have sent it. `id` and `data` are JSON. */
  fill(id: string, data: string): string;
}

/** What a client calls one subscription, as it stands around every message about it. */
export interface Name {
  readonly id: number | string;
  readonly jsonrpc: '2.0' | undefined;
}

/** Envelopes that are kept: clients count their calls from one, so many name their subscriptions alike. */
export const ENVELOPES_KEPT = 256;
/** Characters of an id up to which its envelope is kept: a client may write one as long as a message. */
export const ID_KEPT_LENGTH = 64;

/** Stand in for the changing parts while they are looked for. A message that has one of them by chance is refused. */
const ID_MARK = 'ezri:mark:id';
const DATA_MARK = 'ezri:mark:data';
const MARKS = new RegExp(`"${ID_MARK}"|"${DATA_MARK}"`);
const PROBE = { id: '"probe" \u2028', data: { deep: [1, null, 'ä'] } };

/** One event as tRPC's loop makes a message of it. */
const messageOf = ({ id, jsonrpc }: Name, eventId: string, data: unknown) =>
  ({ id, jsonrpc, result: { type: 'data', data: { id: eventId, data }, id: eventId } }) as const;

function read(name: Name, encode: (message: unknown) => unknown): Envelope | null {
  const marked = encode(messageOf(name, ID_MARK, DATA_MARK));
  if (typeof marked !== 'string') return null;
  const [before, afterId, afterData, rest, ...more] = marked.split(MARKS);
  if (before === undefined || afterId === undefined || afterData === undefined || rest === undefined || more.length > 0) return null;
  const envelope: Envelope = { key: marked, fill: (id, data) => before + id + afterId + data + afterData + id + rest };
  const same = envelope.fill(JSON.stringify(PROBE.id), JSON.stringify(PROBE.data)) === encode(messageOf(name, PROBE.id, PROBE.data));
  return same ? envelope : null;
}

const { transformer: NONE } = initTRPC.create()._config;

/** Whether what a router says is encoded as it is. One that changes only some values cannot be told by trying, so every transformer counts as one. */
export const isPlain = ({ transformer }: Config): boolean => transformer === NONE;

/**
 * Reads the shape of a subscription's messages off one that the router and the encoder have made, rather than knowing it. Null when the changing parts cannot be told from the rest: the router
 * has a transformer, or the encoder writes something other than plain JSON.
 */
export function createEnvelopes(config: Config, encoder: Encoder): (name: Name) => Envelope | null {
  const kept = new Map<string, Envelope | null>();
  const plain = isPlain(config);
  const encode = (message: unknown) => encoder.encode(transformTRPCResponse(config, message as TRPCResponseMessage));
  return (name) => {
    if (!plain) return null;
    if (typeof name.id === 'string' && name.id.length > ID_KEPT_LENGTH) return read(name, encode);
    const key = JSON.stringify([name.id, name.jsonrpc]);
    let envelope = kept.get(key);
    if (envelope === undefined) {
      if (kept.size >= ENVELOPES_KEPT) kept.clear();
      kept.set(key, (envelope = read(name, encode)));
    }
    return envelope;
  };
}
