/** What lies between the changing parts of the messages of one subscription: `{"id":7,"result":{"type":"data","data":{"id":` · id · `,"data":` · data · `},"id":` · id · `}}`. */
export interface Envelope {
  /** Equal for all subscriptions whose messages look alike. */
  readonly key: string;
  /** One message, exactly as tRPC's own loop would have sent it. `id` and `data` are JSON. */
  fill(id: string, data: string): string;
}

/** Stand in for the changing parts while they are looked for. A message that has one of them by chance is refused. */
const ID_MARK = 'ezri:mark:id';
const DATA_MARK = 'ezri:mark:data';
const MARKS = new RegExp(`"${ID_MARK}"|"${DATA_MARK}"`);

interface DataMessage {
  readonly result: { readonly id?: unknown; readonly data: { readonly id: unknown; readonly data: unknown } };
}

/** The data of a tracked event in one of tRPC's messages to a client; undefined in any other message. */
export function dataOf(message: unknown): unknown {
  const { result } = message as Partial<DataMessage>;
  return typeof result?.data === 'object' && result.data !== null ? result.data.data : undefined;
}

/**
 * Reads the shape off a message that tRPC has made, rather than knowing it: whatever else tRPC writes around an event is kept. Null when the changing parts cannot be told
 * from the rest, or when the result would differ by a byte from `text`, which is what the message is encoded as.
 */
export function envelopeOf(message: unknown, text: string, encode: (message: unknown) => unknown): Envelope | null {
  const { result } = message as DataMessage;
  const marked = encode({
    ...(message as object),
    result: { ...result, id: ID_MARK, data: { ...result.data, id: ID_MARK, data: DATA_MARK } },
  });
  if (typeof marked !== 'string') return null;
  const [before, afterId, afterData, rest, ...more] = marked.split(MARKS);
  if (before === undefined || afterId === undefined || afterData === undefined || rest === undefined || more.length > 0) return null;
  const envelope: Envelope = {
    key: marked,
    fill: (id, data) => before + id + afterId + data + afterData + id + rest,
  };
  const same = envelope.fill(JSON.stringify(result.data.id), JSON.stringify(result.data.data)) === text;
  return same ? envelope : null;
}
