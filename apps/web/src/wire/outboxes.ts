import { createOutbox, type ConnectionStore, type KeyValue, type Outbox } from '@ezri/client';
import type { Id, SendResult } from '@ezri/contract';

/** The key under which the client package keeps an outbox. */
const KEY = 'ezri.outbox.';

/** Every conversation's outbox, for as long as somebody is signed in: a message is sent although its page has been left, or the page reloaded. */
export interface Outboxes extends Disposable {
  of(conversationId: Id): Outbox;
  /** Gives up what waits there: the conversation is gone. */
  forget(conversationId: Id): void;
  /** Hears of every message of that conversation that the server has taken. */
  onSent(conversationId: Id, listener: (result: SendResult) => void): () => void;
}

export interface OutboxesOptions {
  /** The tab's own (`sessionStorage`): what somebody said must not stay on a device that others use. */
  readonly storage: KeyValue & Pick<Storage, 'key' | 'length'>;
  readonly connection: ConnectionStore;
  send(input: { conversationId: Id; messageId: Id; text: string }, options: { signal: AbortSignal }): Promise<SendResult>;
}

/** The conversations for which something was left to send. */
const leftIn = (storage: OutboxesOptions['storage']): Id[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    .filter((key) => key.startsWith(KEY))
    .map((key) => key.slice(KEY.length));

export function createOutboxes({ storage, connection, send }: OutboxesOptions): Outboxes {
  const outboxes = new Map<Id, Outbox>();
  const listeners = new Map<Id, Set<(result: SendResult) => void>>();

  const of = (conversationId: Id): Outbox => {
    const there = outboxes.get(conversationId);
    if (there) return there;
    const outbox = createOutbox<SendResult>({
      conversationId,
      storage,
      connection,
      send: async ({ id, text }, options) => send({ conversationId, messageId: id, text }, options),
      onSent: (_, result) => {
        for (const listener of [...(listeners.get(conversationId) ?? [])]) listener(result);
      },
    });
    outboxes.set(conversationId, outbox);
    return outbox;
  };
  for (const conversationId of leftIn(storage)) of(conversationId);

  return {
    of,
    forget(conversationId) {
      outboxes.get(conversationId)?.[Symbol.dispose]();
      outboxes.delete(conversationId);
      storage.removeItem(KEY + conversationId);
    },
    onSent(conversationId, listener) {
      const all = listeners.get(conversationId) ?? new Set();
      listeners.set(conversationId, all.add(listener));
      return () => void all.delete(listener);
    },
    [Symbol.dispose]() {
      for (const outbox of outboxes.values()) outbox[Symbol.dispose]();
      outboxes.clear();
      listeners.clear();
    },
  };
}
