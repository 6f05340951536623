import { newId, type Role } from '@ezri/contract';
import { beatNode, NODE_LEASE_MS, registerNode, removeNode, type Beat, type Database } from '@ezri/store';
import type { Logger } from 'pino';
import { traceOf } from '../fault.ts';
import { createDatabaseClock } from './database-clock.ts';
import { createRoll } from './roll.ts';

/** How often a node gives a sign of life. Its lease (`NODE_LEASE_MS`) is long enough to miss a few. */
export const BEAT_EVERY_MS = 2_000;

/** A pause between two beats that counts as an outage. */
const OUTAGE_MS = 5_000;

/** What a beat brought. `returned`: the others had taken this node for dead, and all that it had written about itself is gone. */
export interface Heard extends Omit<Beat, 'kept' | 'now'> {
  readonly returned: boolean;
}

export interface Heartbeat {
  /** Another one at every start. */
  readonly id: string;
  /** Milliseconds since the start of the last beat that was written, by a clock that only goes forward. */
  beatAgeMs(): number;
  /** What the database's clock says now; the machine's own is not asked. Milliseconds since the Unix epoch. */
  now(): number;
  socketOpened(socket: { socketId: string; accountId: string; role: Role }): void;
  socketClosed(socket: { socketId: string }): void;
  /** Writes who is online here, if that has changed since the last beat. Throws when the database does. */
  tellOnline(): Promise<void>;
  /** Called after every beat; what it throws or rejects with is its own business. Returns the function that ends it. */
  onBeat(listener: (heard: Heard) => void): () => void;
  [Symbol.asyncDispose](): Promise<void>;
}

interface HeartbeatOptions {
  readonly db: Database;
  readonly log: Logger;
  /** For tests that cannot wait so long. */
  readonly steadyMs?: number;
}

/**
 * Takes this process up among the nodes that live and keeps it there. When it ends its rows go with it; when it dies, its lease ends and
 * the others remove them. All times are the database's. Throws when the database does not answer at the start.
 *
 * A node calls others dead only when it has itself been beating for `steadyMs` (a lease): after an outage of the database all nodes look dead to
 * the first that is back.
 */
export async function startHeartbeat({ db, log, steadyMs = NODE_LEASE_MS }: HeartbeatOptions): Promise<Heartbeat> {
  const id = newId();
  const roll = createRoll();
  const clock = createDatabaseClock();
  const listeners = new Set<(heard: Heard) => void>();
  let told = roll.version;
  let beatAt = performance.now();
  let steadySince = beatAt;
  let beating: Promise<void> | null = null;
  await db.transaction(async (tx) => clock.set(await registerNode(tx, id, roll.online())));

  async function beat(): Promise<void> {
    const startedAt = performance.now();
    const version = roll.version;
    const online = version === told ? null : roll.online();
    const { kept, dead, due } = await db.transaction(
      async (tx) => {
        const heard = await beatNode(tx, id, online);
        clock.set(heard.now);
        if (!heard.kept) await registerNode(tx, id, roll.online());
        return heard;
      },
      { urgent: true },
    );
    told = version;
    if (startedAt - beatAt > OUTAGE_MS) steadySince = startedAt;
    beatAt = startedAt;
    const heard = { dead: dead && startedAt - steadySince >= steadyMs, due, returned: !kept };
    for (const listener of listeners) listener(heard);
  }

  /** One at a time; whoever asks while one is under way gets that one. */
  function once(): Promise<void> {
    beating ??= beat().finally(() => {
      beating = null;
    });
    return beating;
  }

  const timer = setInterval(() => {
    once().catch((error: unknown) => log.warn(traceOf(error), 'a heartbeat could not be written; it is tried again'));
  }, BEAT_EVERY_MS);

  return {
    id,
    beatAgeMs: () => performance.now() - beatAt,
    now: clock.now,
    socketOpened: roll.opened,
    socketClosed: roll.closed,
    async tellOnline() {
      // The one under way may have begun before the last change.
      if (roll.version !== told) await beating?.catch(() => undefined);
      if (roll.version !== told) await once();
    },
    onBeat(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      listeners.clear();
      await beating?.catch(() => undefined);
      await db
        .transaction(async (tx) => removeNode(tx, id))
        .catch((error: unknown) => log.warn(traceOf(error), 'this node could not sign off; the others notice when its lease ends'));
    },
  };
}
