import type { ConnectionState, ConnectionStore } from '@ezri/client';
import { newId, type Id, type SendResult } from '@ezri/contract';
import { expect, test, vi } from 'vitest';
import { createOutboxes, type OutboxesOptions } from './outboxes.ts';

/** A line that is opened and closed by hand. */
function createLine(open: boolean): ConnectionStore & { open(): void } {
  let state: ConnectionState = { kind: open ? 'live' : 'offline' };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    catchUp: () => () => undefined,
    open() {
      state = { kind: 'live' };
      for (const listener of listeners) listener();
    },
  };
}

const conversationId = newId();
const resultOf = (messageId: Id, text: string): SendResult => ({
  messageId,
  message: {
    id: messageId,
    conversationId,
    ordinal: 1,
    author: 'person',
    text,
    status: 'complete',
    inReplyTo: null,
    origin: null,
    standIn: false,
    heard: null,
    createdAt: 1,
  },
  safety: { level: 0, category: null, panel: 'none', resources: [], emergency: null, humanOffered: false, protocolVersion: '1' },
});
const createSend = () => vi.fn<OutboxesOptions['send']>(async ({ messageId, text }) => Promise.resolve(resultOf(messageId, text)));

test('what was queued offline is sent once the line is back, and told to whoever is on the conversation', async () => {
  const [connection, send, heard] = [createLine(false), createSend(), vi.fn()];
  using outboxes = createOutboxes({ storage: sessionStorage, connection, send });
  outboxes.onSent(conversationId, heard);
  const id = newId();
  outboxes.of(conversationId).add({ id, text: 'hello' });
  expect(send).not.toHaveBeenCalled();
  connection.open();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledExactlyOnceWith(resultOf(id, 'hello')));
  expect(outboxes.of(conversationId).get()).toEqual([]);
});

test('what a reload left behind is sent without its page being opened', async () => {
  const before = createOutboxes({ storage: sessionStorage, connection: createLine(false), send: createSend() });
  const id = newId();
  before.of(conversationId).add({ id, text: 'still here' });
  before[Symbol.dispose]();
  const send = createSend();
  using after = createOutboxes({ storage: sessionStorage, connection: createLine(true), send });
  await vi.waitFor(() => expect(send.mock.calls.map(([input]) => input)).toEqual([{ conversationId, messageId: id, text: 'still here' }]));
  await vi.waitFor(() => expect(after.of(conversationId).get()).toEqual([]));
  expect(sessionStorage.length).toBe(0);
});

test('of a conversation that is gone nothing is left, neither what failed nor what is on its way', async () => {
  const send = vi.fn<OutboxesOptions['send']>(async () => new Promise(() => undefined));
  using outboxes = createOutboxes({ storage: sessionStorage, connection: createLine(true), send });
  for (const text of ['on its way', 'behind it']) outboxes.of(conversationId).add({ id: newId(), text });
  await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
  outboxes.forget(conversationId);
  expect(sessionStorage.length).toBe(0);
  expect(outboxes.of(conversationId).get()).toEqual([]);
});
