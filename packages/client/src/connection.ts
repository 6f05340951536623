import { createStore, type Readable } from './store.ts';

/**
 * What a screen shows about the line to the server.
 * `connecting`: the first attempt, nothing has failed yet. `live`: open and up to date. `catchingUp`: open again, feeds are fetching what they missed.
 * `reconnecting`: lost; the next attempt (or the one going on, when `retryAt` has passed) is number `attempt`, at `retryAt` (ms since the epoch).
 * `offline`: lost, and the device says it has no network. `refused`: the server does not accept who we are; nothing happens until `reconnectNow()`.
 */
export type ConnectionState =
  | { readonly kind: 'live' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'reconnecting'; readonly attempt: number; readonly retryAt: number }
  | { readonly kind: 'catchingUp' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface ConnectionStore extends Readable<ConnectionState> {
  /** A feed says that it is fetching what it missed: `live` reads `catchingUp` until the returned function is called. */
  catchUp(): () => void;
}

/** Whether calls get through now. */
export const isOpen = ({ kind }: ConnectionState): boolean => kind === 'live' || kind === 'catchingUp';

const same = (a: ConnectionState, b: ConnectionState): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'reconnecting' || (b.kind === 'reconnecting' && a.attempt === b.attempt && a.retryAt === b.retryAt)) &&
  (a.kind !== 'refused' || (b.kind === 'refused' && a.reason === b.reason));

/** The line as the socket knows it, without regard to feeds. */
export type LineState = Exclude<ConnectionState, { kind: 'catchingUp' }>;

export interface ConnectionControl extends ConnectionStore {
  set(line: LineState): void;
  clear(): void;
}

export function createConnection(): ConnectionControl {
  const store = createStore<ConnectionState>({ kind: 'connecting' });
  const behind = new Set<object>();
  let line: LineState = { kind: 'connecting' };

  const show = (): void => {
    const next: ConnectionState = line.kind === 'live' && behind.size > 0 ? { kind: 'catchingUp' } : line;
    if (!same(store.get(), next)) store.set(next);
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    clear: store.clear,
    set(next) {
      line = next;
      show();
    },
    catchUp() {
      const token = {};
      behind.add(token);
      show();
      return () => {
        behind.delete(token);
        show();
      };
    },
  };
}
