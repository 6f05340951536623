import { append, AWAY_AFTER_MS, unwatchSession, watchedBy, watchSession, type Tx } from '@ezri/store';
import type { Session } from '@ezri/contract';
import type { Deps } from '../deps.ts';
import { sessionEvent } from '../events.ts';
import { traceOf } from '../fault.ts';
import { createLanes } from '../lanes.ts';
import type { Heartbeat } from '../node/heartbeat.ts';
import { createSessionSweep } from './sweep.ts';

/** Sessions written at a time. What waits is one entry per session that somebody has just come to or left. */
const WRITES_MAX = 4;
/** How often what the database says of this node is held against who is really here. */
const COMPARE_EVERY_BEATS = 8;

export interface Presence {
  socketOpened: Heartbeat['socketOpened'];
  socketClosed: Heartbeat['socketClosed'];
  /** A screen of the person is on this conversation until the returned object is disposed. */
  watch(conversationId: string): Disposable;
  [Symbol.asyncDispose](): Promise<void>;
}

interface Watched {
  screens: number;
  timer: NodeJS.Timeout | null;
}

/**
 * Which conversations have a screen on this node, written to the store together with what staff see of the session. What follows when
 * nobody is left anywhere is written by whichever node notices first.
 */
export function createPresence(deps: Pick<Deps, 'db' | 'log'> & { readonly node: Heartbeat }): Presence {
  const { db, log, node } = deps;
  const watched = new Map<string, Watched>();
  const writes = new Map<string, Promise<void>>();
  const inLane = createLanes(WRITES_MAX);
  let comparing: Promise<void> | null = null;
  let mustCompare = false;
  let beats = 0;

  /** One write after the other for one session, so that the last one to be asked for is the last one to be written. */
  function write(conversationId: string, step: (tx: Tx, nodeId: string, conversationId: string) => Promise<Session | null>): void {
    const before = writes.get(conversationId) ?? Promise.resolve();
    const after = before
      .then(async () =>
        inLane(async () =>
          db.transaction(async (tx) => {
            const session = await step(tx, node.id, conversationId);
            if (session !== null) append(tx, [sessionEvent({ type: 'updated', session })]);
          }),
        ),
      )
      .catch((error: unknown) => {
        mustCompare = true;
        log.warn(traceOf(error), 'who watches a session could not be written; it is compared after the next heartbeat');
      })
      .finally(() => {
        if (writes.get(conversationId) === after) writes.delete(conversationId);
      });
    writes.set(conversationId, after);
  }

  function left(conversationId: string, entry: Watched): void {
    entry.screens -= 1;
    if (entry.screens > 0) return;
    entry.timer = setTimeout(() => {
      watched.delete(conversationId);
      write(conversationId, unwatchSession);
    }, AWAY_AFTER_MS);
  }

  async function compare(): Promise<void> {
    const written = new Set(await db.read(async (tx) => watchedBy(tx, node.id)));
    for (const id of watched.keys()) if (!written.has(id)) write(id, watchSession);
    for (const id of written) if (!watched.has(id) && !writes.has(id)) write(id, unwatchSession);
  }

  const sweep = createSessionSweep(deps);
  const stopListening = node.onBeat((heard) => {
    sweep.look(heard);
    beats += 1;
    if (comparing !== null || (!heard.returned && !mustCompare && beats % COMPARE_EVERY_BEATS !== 0)) return;
    mustCompare = false;
    comparing = compare()
      .catch((error: unknown) => {
        mustCompare = true;
        log.warn(traceOf(error), 'the sessions watched here could not be compared with the database; it is tried again');
      })
      .finally(() => {
        comparing = null;
      });
  });

  return {
    socketOpened: node.socketOpened,
    socketClosed: node.socketClosed,
    watch(conversationId) {
      const entry = watched.get(conversationId) ?? { screens: 0, timer: null };
      // Whoever is back within the moment was never written as gone.
      const isNew = !watched.has(conversationId);
      watched.set(conversationId, entry);
      if (entry.timer !== null) clearTimeout(entry.timer);
      entry.timer = null;
      entry.screens += 1;
      if (isNew) write(conversationId, watchSession);
      let here = true;
      return {
        [Symbol.dispose]() {
          if (here) left(conversationId, entry);
          here = false;
        },
      };
    },
    async [Symbol.asyncDispose]() {
      stopListening();
      for (const { timer } of watched.values()) if (timer !== null) clearTimeout(timer);
      await comparing;
      await sweep[Symbol.asyncDispose]();
      await Promise.allSettled(writes.values());
    },
  };
}
