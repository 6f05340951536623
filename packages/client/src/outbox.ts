import { createAgain } from './again.ts';
import type { BackoffBounds } from './backoff.ts';
import { systemClock, type Clock } from './clock.ts';
import { isOpen, type ConnectionStore } from './connection.ts';
import { codeOf, isUnanswered, retryAfterMs } from './refusal.ts';
import { NoAnswer, retrying } from './retrying.ts';
import { readList, writeList, type KeyValue } from './storage.ts';
import { createStore, type Readable } from './store.ts';

export const OUTBOX_ENTRIES_MAX = 50;
/** UTF-16 units of text, over all entries of one outbox. */
export const OUTBOX_CHARS_MAX = 100_000;
/** How often a fault on the server's side is tried again before the person is told. */
export const SERVER_FAULTS_MAX = 5;
export const OUTBOX_RETRY: BackoffBounds = { minMs: 200, baseMs: 1_000, maxMs: 30_000 };

/** `pending`: waits for its turn or for the line. `sending`: on its way. `failed`: refused, with the error; waits for `retry` or `remove`. */
export interface OutboxEntry {
  readonly id: string;
  readonly text: string;
  readonly status: 'pending' | 'sending' | 'failed';
  readonly error?: unknown;
}

export interface OutboxOptions<R> {
  /** One outbox for each conversation. */
  conversationId: string;
  /** `sessionStorage` survives a reload and ends with the tab; `localStorage` also survives the browser, on a device that others may use. */
  storage: KeyValue;
  connection: ConnectionStore;
  /** May be called again with the same message: `id` is what the server knows it by. */
  send(message: { id: string; text: string }, options: { signal: AbortSignal }): Promise<R>;
  /** Called before the entry leaves the list, so that the message can take its place on the screen without a gap. */
  onSent?(message: { id: string; text: string }, result: R): void;
  clock?: Clock;
}

export interface Outbox extends Readable<readonly OutboxEntry[]>, Disposable {
  /** `full`: nothing was queued, the text is still the caller's. The same id twice is queued once. */
  add(message: { id: string; text: string }): 'queued' | 'full';
  retry(id: string): void;
  /** Takes back a message that is not on its way. */
  remove(id: string): void;
}

/** Failures that pass by themselves: nothing is wrong with the message. */
const PASSING = new Set(['TOO_MANY_REQUESTS', 'SERVICE_UNAVAILABLE', 'TIMEOUT', 'GATEWAY_TIMEOUT', 'BAD_GATEWAY', 'CLIENT_CLOSED_REQUEST']);

/** Messages on their way out, in order, one at a time; kept over reloads until the server has them. */
export function createOutbox<R>(options: OutboxOptions<R>): Outbox {
  const { storage, connection } = options;
  const clock = options.clock ?? systemClock();
  const key = `ezri.outbox.${options.conversationId}`;
  const store = createStore<readonly OutboxEntry[]>(
    readList(storage, key, ['id', 'text', 'status']).map(({ id, text, status }) => ({
      id,
      text,
      status: status === 'failed' ? 'failed' : 'pending',
    })),
  );
  const again = createAgain(OUTBOX_RETRY, clock);
  const end = new AbortController();
  let busy = false;
  let faults = 0;
  /** The server asked for a rest until then. */
  let restUntil = 0;

  const save = (entries: readonly OutboxEntry[]): void => {
    writeList(
      storage,
      key,
      entries.map(({ id, text, status }) => ({ id, text, status })),
    );
    store.set(entries);
  };
  const mark = (id: string, change: Pick<OutboxEntry, 'status' | 'error'>): void =>
    save(store.get().map((entry) => (entry.id === id ? { id, text: entry.text, ...change } : entry)));
  const sent = (message: { id: string; text: string }, result: R): void => {
    try {
      options.onSent?.(message, result);
    } finally {
      // The server has it, whatever the screen made of that.
      save(store.get().filter(({ id }) => id !== message.id));
    }
  };
  const passes = (error: unknown): boolean => {
    if (isUnanswered(error) || error instanceof NoAnswer) return true;
    const code = codeOf(error);
    if (code === null || PASSING.has(code)) return code !== null;
    faults += 1;
    return code === 'INTERNAL_SERVER_ERROR' && faults < SERVER_FAULTS_MAX;
  };

  const flush = async (): Promise<void> => {
    const next = store.get().find(({ status }) => status === 'pending');
    if (busy || !next || end.signal.aborted || !isOpen(connection.get()) || clock.now() < restUntil) return;
    busy = true;
    const message = { id: next.id, text: next.text };
    mark(next.id, { status: 'sending' });
    try {
      const result = await retrying((call) => options.send(message, call), { attempts: 1, signal: end.signal, clock });
      again.succeeded();
      faults = 0;
      sent(message, result);
    } catch (error) {
      if (end.signal.aborted) return;
      if (passes(error)) {
        mark(message.id, { status: 'pending' });
        const rest = retryAfterMs(error);
        restUntil = clock.now() + rest;
        return again.later(() => {
          // A timer may fire a moment before the clock says so.
          restUntil = 0;
          void flush();
        }, rest);
      }
      faults = 0;
      mark(message.id, { status: 'failed', error });
    } finally {
      busy = false;
    }
    void flush();
  };

  const endWatch = connection.subscribe(() => void flush());
  void flush();

  return {
    get: store.get,
    subscribe: store.subscribe,
    add({ id, text }) {
      const entries = store.get();
      if (entries.some((entry) => entry.id === id)) return 'queued';
      const chars = entries.reduce((sum, entry) => sum + entry.text.length, text.length);
      if (entries.length >= OUTBOX_ENTRIES_MAX || chars > OUTBOX_CHARS_MAX) return 'full';
      save([...entries, { id, text, status: 'pending' }]);
      void flush();
      return 'queued';
    },
    retry(id) {
      if (store.get().some((entry) => entry.id === id && entry.status === 'failed')) mark(id, { status: 'pending' });
      void flush();
    },
    remove(id) {
      save(store.get().filter((entry) => entry.id !== id || entry.status === 'sending'));
    },
    [Symbol.dispose]() {
      end.abort();
      endWatch();
      again.cancel();
      store.clear();
    },
  };
}
