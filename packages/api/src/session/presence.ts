import { isStaff, type Connection, type Role } from '@ezri/contract';
import { append, changeSession, connectionsToRepair, endIdleSessions } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { activityEvent, sessionEvent } from '../events.ts';

/** A reload or a short drop of the network is no news; longer, and staff see "away"; longer still, "disconnected". */
export const AWAY_AFTER_MS = 2_000;
export const DISCONNECTED_AFTER_MS = 30_000;
/** How often what the database says is held against who is really there, and how many sessions at a time. */
const SWEEP_EVERY_MS = 15_000;
const SWEEP_MAX = 200;
/** Somebody who has been gone for so long has left: staff no longer see a live session. Their next message begins a new one. */
export const IDLE_END_MS = 30 * 60_000;

export interface Presence {
  socketOpened(socket: { socketId: string; accountId: string; role: Role }): void;
  socketClosed(socket: { socketId: string }): void;
  /** A screen of the person is on this conversation until the returned object is disposed. */
  watch(conversationId: string): Disposable;
  isOnline(accountId: string): boolean;
  /** Accounts with at least one socket, people and staff apart. */
  online(): { people: number; staff: number };
  [Symbol.asyncDispose](): Promise<void>;
}

interface Watched {
  screens: number;
  timer: NodeJS.Timeout | null;
}

/** Who is here, on this node. What staff see of a session is written to the store, so it is the same on every screen. */
export function createPresence(deps: Pick<Deps, 'db' | 'log'>): Presence {
  const sockets = new Map<string, { accountId: string; role: Role }>();
  const watched = new Map<string, Watched>();
  const writes = new Map<string, Promise<void>>();

  /** One write after the other for one session, so that the last one to be asked for is the last one to be written. */
  function settle(conversationId: string, connection: Connection): void {
    const before = writes.get(conversationId) ?? Promise.resolve();
    const write = before
      .then(async () => record(conversationId, connection))
      .catch((error: unknown) => {
        deps.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'a connection state could not be written; the sweep repairs it');
      })
      .finally(() => {
        if (writes.get(conversationId) === write) writes.delete(conversationId);
      });
    writes.set(conversationId, write);
  }

  async function record(conversationId: string, connection: Connection): Promise<void> {
    await deps.db.transaction(async (tx) => {
      const session = await changeSession(tx, conversationId, { connection });
      if (session !== null) await append(tx, [sessionEvent({ type: 'updated', session })]);
    });
  }

  function left(conversationId: string, entry: Watched): void {
    entry.screens -= 1;
    if (entry.screens > 0) return;
    entry.timer = setTimeout(() => {
      settle(conversationId, 'away');
      entry.timer = setTimeout(() => {
        watched.delete(conversationId);
        settle(conversationId, 'disconnected');
      }, DISCONNECTED_AFTER_MS - AWAY_AFTER_MS);
    }, AWAY_AFTER_MS);
  }

  async function sweep(): Promise<void> {
    const wrong = await deps.db.read(async (tx) => connectionsToRepair(tx, screensNow(), SWEEP_MAX));
    for (const { id, connection } of wrong) if (connection === 'connected' || !watched.has(id)) settle(id, connection);
    await deps.db.transaction(async (tx) => {
      const ended = await endIdleSessions(tx, IDLE_END_MS, SWEEP_MAX);
      await append(
        tx,
        ended.flatMap((session) => [
          sessionEvent({ type: 'ended', session }),
          activityEvent('session.ended', session.updatedAt, { who: session.pseudonym, level: session.level, subjectId: session.id }),
        ]),
      );
    });
  }

  const screensNow = (): string[] => [...watched].flatMap(([id, { screens }]) => (screens > 0 ? [id] : []));

  const sweeper = setInterval(() => {
    void sweep().catch((error: unknown) => {
      deps.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'the sweep for sessions failed; it runs again');
    });
  }, SWEEP_EVERY_MS);

  return {
    socketOpened: ({ socketId, accountId, role }) => void sockets.set(socketId, { accountId, role }),
    socketClosed: ({ socketId }) => void sockets.delete(socketId),
    watch(conversationId) {
      const entry = watched.get(conversationId) ?? { screens: 0, timer: null };
      watched.set(conversationId, entry);
      if (entry.timer !== null) clearTimeout(entry.timer);
      entry.timer = null;
      entry.screens += 1;
      settle(conversationId, 'connected');
      let here = true;
      return {
        [Symbol.dispose]() {
          if (here) left(conversationId, entry);
          here = false;
        },
      };
    },
    isOnline: (accountId) => [...sockets.values()].some((socket) => socket.accountId === accountId),
    online() {
      const people = new Set<string>();
      const staff = new Set<string>();
      for (const { accountId, role } of sockets.values()) (isStaff(role) ? staff : people).add(accountId);
      return { people: people.size, staff: staff.size };
    },
    async [Symbol.asyncDispose]() {
      clearInterval(sweeper);
      for (const { timer } of watched.values()) if (timer !== null) clearTimeout(timer);
      await Promise.allSettled(writes.values());
    },
  };
}
