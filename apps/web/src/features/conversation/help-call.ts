import {
  backoffMs,
  codeOf,
  isFinal,
  NotConnected,
  retrying,
  type BackoffBounds,
  type ConnectionStore,
  type KeyValue,
  type Readable,
} from '@ezri/client';
import { newId, type Id, type Safety } from '@ezri/contract';

/** `asking`: the panel is up already. `told`: the server has raised it with the safety team. `unreachable`: not yet, and we keep trying. `refused`: the server will not take it. */
export type HelpState = 'idle' | 'asking' | 'told' | 'unreachable' | 'refused';

/** Where one conversation's call for help stands. `safety` is the server's answer, null until it has come. */
export interface HelpCallState {
  readonly status: HelpState;
  readonly safety: Safety | null;
}

/** One conversation's "I need help now". It does not end before the server has answered: neither with a lost line nor with a reload. */
export interface HelpCall extends Readable<HelpCallState> {
  /** Presses while a call is open belong to that call. */
  ask(): void;
}

export interface HelpCallOptions {
  readonly conversationId: Id;
  /** The tab's own (`sessionStorage`): the open call is kept here under its id. */
  readonly storage: KeyValue;
  readonly connection: ConnectionStore;
  /** May be made again with the same input: `requestId` is what the server knows it by. */
  send(input: { conversationId: Id; requestId: Id }, options: { signal: AbortSignal }): Promise<{ safety: Safety }>;
}

/** Without an open line for this long the person is told that nobody has heard yet. */
export const UNREACHABLE_AFTER_MS = 3_000;
/** A call without an answer for this long is made again. */
export const HELP_TIMEOUT_MS = 10_000;
const HELP_RETRY: BackoffBounds = { minMs: 500, baseMs: 1_000, maxMs: 10_000 };
const KEY = 'ezri.needHelp.';

export function createHelpCall({ conversationId, storage, connection, send }: HelpCallOptions): HelpCall {
  const key = KEY + conversationId;
  const listeners = new Set<() => void>();
  let state: HelpCallState = { status: 'idle', safety: null };
  let open: Id | null = null;

  const show = (status: HelpState, safety: Safety | null = null): void => {
    if (state.status === status && state.safety === safety) return;
    state = { status, safety };
    for (const listener of listeners) listener();
  };
  const close = (status: HelpState, safety: Safety | null = null): void => {
    open = null;
    keep(storage, key, null);
    show(status, safety);
  };

  const run = async (requestId: Id): Promise<void> => {
    open = requestId;
    show('asking');
    const stored = keep(storage, key, requestId);
    // Whoever has signed out or in as somebody else has cleared the storage: then this call is no longer anybody's.
    const isOurs = (): boolean => !stored || read(storage, key) === requestId;
    for (let failures = 1; isOurs(); failures += 1) {
      try {
        const once = { attempts: 1, waitMs: UNREACHABLE_AFTER_MS, timeoutMs: HELP_TIMEOUT_MS, connection };
        const { safety } = await retrying(async (options) => send({ conversationId, requestId }, options), once);
        return close('told', safety);
      } catch (error) {
        // Signed out is not an answer: whoever signs in again is still asking.
        if (isFinal(error) && codeOf(error) !== 'UNAUTHORIZED') return close('refused');
        show('unreachable');
        const waited = error instanceof NotConnected && connection.get().kind !== 'refused';
        if (!waited) await pause(backoffMs(failures, HELP_RETRY, Math.random));
      }
    }
    open = null;
    show('idle');
  };

  const left = read(storage, key);
  if (left !== null) void run(left);

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    ask() {
      if (open === null) void run(newId());
    },
  };
}

const pause = async (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

function read(storage: KeyValue, key: string): Id | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

/** `false`: the browser does not let us keep it; the call lives in memory only. */
function keep(storage: KeyValue, key: string, requestId: Id | null): boolean {
  try {
    if (requestId === null) storage.removeItem(key);
    else storage.setItem(key, requestId);
    return true;
  } catch {
    return false;
  }
}
