import { append, endIdleSessions, markUnwatched, removeDeadNodes, settleSessions, takeTurn } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { activityEvent, sessionEvent } from '../events.ts';
import { traceOf } from '../fault.ts';
import type { Heard } from '../node/heartbeat.ts';

/** Sessions and nodes that one transaction takes, and how many transactions one look; what is more is found at the next beat. */
const SESSIONS_MAX = 200;
const NODES_MAX = 10;
const ROUNDS_MAX = 20;
/** How often a node looks for what no heartbeat tells of: sessions that nobody marked as left, and those whose person has been gone for long. */
const REPAIR_EVERY_BEATS = 8;
/** Somebody who has been gone for so long has left: staff no longer see a live session. Their next message begins a new one. */
export const IDLE_END_MS = 30 * 60_000;

export interface SessionSweep extends AsyncDisposable {
  /** After a heartbeat. Returns at once; one look at a time. */
  look(heard: Heard): void;
}

/** The work that all nodes share on sessions nobody watches any more: each row is taken by one of them. */
export function createSessionSweep({ db, log }: Pick<Deps, 'db' | 'log'>): SessionSweep {
  let looking: Promise<void> | null = null;
  let beats = 0;

  /** Whether there may be more. */
  const settleSome = async () =>
    db.transaction(async (tx) => {
      const { taken, changed } = await settleSessions(tx, SESSIONS_MAX);
      append(
        tx,
        changed.map((session) => sessionEvent({ type: 'updated', session })),
      );
      return taken === SESSIONS_MAX;
    });

  async function settle(): Promise<void> {
    for (let round = 0; round < ROUNDS_MAX && (await settleSome()); round += 1);
  }

  const repair = async () =>
    db.transaction(async (tx) => {
      if (!(await takeTurn(tx, 'repair'))) return;
      await markUnwatched(tx, SESSIONS_MAX);
      const ended = await endIdleSessions(tx, IDLE_END_MS, SESSIONS_MAX);
      append(
        tx,
        ended.flatMap((session) => [
          sessionEvent({ type: 'ended', session }),
          activityEvent('session.ended', session.updatedAt, { who: session.pseudonym, level: session.level, subjectId: session.id }),
        ]),
      );
    });

  async function work({ dead, due }: Heard, mustRepair: boolean): Promise<void> {
    const removed = dead ? await db.transaction(async (tx) => removeDeadNodes(tx, NODES_MAX)) : 0;
    if (removed > 0) log.warn({ count: removed }, 'nodes that gave no sign of life were removed');
    if (due || removed > 0) await settle();
    if (mustRepair) await repair();
  }

  return {
    look(heard) {
      beats += 1;
      const mustRepair = beats % REPAIR_EVERY_BEATS === 0;
      if (looking !== null || (!heard.dead && !heard.due && !mustRepair)) return;
      looking = work(heard, mustRepair)
        .catch((error: unknown) => {
          log.warn(traceOf(error), 'the sweep for sessions failed; it runs again');
        })
        .finally(() => {
          looking = null;
        });
    },
    async [Symbol.asyncDispose]() {
      await looking;
    },
  };
}
