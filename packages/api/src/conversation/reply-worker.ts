import { newId, type ConversationEvent } from '@ezri/contract';
import { conversationsOwed, openReply, orphanedReplies, renewLease } from '@ezri/store';
import type { Deps, EphemeralEvent } from '../deps.ts';
import { stopQueued, writeEnding } from './reply-ending.ts';
import { claimNext } from './reply-request.ts';
import { ReplyRun, type Ending } from './reply-run.ts';

/** A node that has not renewed its lease for so long is taken to be dead, and its reply is closed as interrupted. */
export const LEASE_MS = 10_000;
const RENEW_EVERY_MS = 3_000;
/** How often each node looks for replies that a crash or a lost wake-up left behind, and how many it takes at a time. */
const SWEEP_EVERY_MS = 2_000;
const SWEEP_MAX = 50;
/** So many replies are written at once on one node; the others stay owed and are found by the sweep. */
export const RUNNING_MAX = 500;
/** An ending that the database refuses is tried again, with growing pauses, for so long; the text is kept meanwhile. */
const ENDING_WITHIN_MS = 60_000;
const ENDING_RETRY_MS = 200;
const ENDING_RETRY_MAX_MS = 2_000;

export interface ReplyWorker {
  /** There may be a reply to write in this conversation. Returns at once. */
  wake(conversationId: string): void;
  /** Ends the running reply, keeps what there is of it, and takes back those that wait behind it. False when none was running. */
  stop(conversationId: string): Promise<boolean>;
  /** What a screen that joins now must be shown of the running reply; empty when none is running here. */
  soFar(conversationId: string): ConversationEvent[];
  textSoFar(replyId: string): string;
  readonly running: number;
  [Symbol.asyncDispose](): Promise<void>;
}

/** One conversation that is being worked on. `run` is null until a reply has been claimed. */
interface Slot {
  run: ReplyRun | null;
  stopped: boolean;
  done: Promise<void>;
}

type WorkerDeps = Pick<Deps, 'db' | 'feed' | 'model' | 'log'>;

/** Writes the replies that are owed, outside of every transaction. */
export function createReplyWorker(deps: WorkerDeps): ReplyWorker {
  const owner = newId();
  const runs = new Map<string, Slot>();
  const sweeps = new Set<Promise<void>>();
  let closing = false;

  const logFault = (what: string) => (error: unknown) => {
    deps.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, what);
  };

  const show = (conversationId: string) => (event: EphemeralEvent) => deps.feed.publishEphemeral(`conversation:${conversationId}`, event);

  async function work(conversationId: string): Promise<void> {
    const claimed = await claimNext(deps.db, conversationId, owner, LEASE_MS);
    if (claimed === null) return;
    const run = new ReplyRun(claimed.owed, show(conversationId));
    const slot = runs.get(conversationId);
    if (slot !== undefined) slot.run = run;
    if (slot?.stopped === true) run.cut({ kind: 'stopped' });
    if (closing) run.cut({ kind: 'failed', reason: 'interrupted' });
    const lease = setInterval(() => {
      void deps.db
        .transaction(async (tx) => renewLease(tx, claimed.owed.id, owner, LEASE_MS))
        .then((held) => (held ? undefined : run.cut({ kind: 'lost' })), logFault('a lease could not be renewed; it is tried again'));
    }, RENEW_EVERY_MS);
    try {
      const ending = await run.write(deps.model, claimed.request);
      await end(run, ending);
    } finally {
      clearInterval(lease);
    }
  }

  async function end(run: ReplyRun, ending: Ending): Promise<void> {
    if (ending.kind === 'lost') return;
    const giveUpAt = performance.now() + ENDING_WITHIN_MS;
    for (let attempt = 1; ; attempt += 1) {
      try {
        await writeEnding(deps.db, run.owed, owner, run.text, ending);
        return;
      } catch (error) {
        if (performance.now() >= giveUpAt || closing) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.min(ENDING_RETRY_MAX_MS, ENDING_RETRY_MS * attempt)));
      }
    }
  }

  function wake(conversationId: string): void {
    if (closing || runs.has(conversationId) || runs.size >= RUNNING_MAX) return;
    const done = work(conversationId)
      .catch(logFault('a reply could not be written; the sweep finds it'))
      .finally(() => {
        const wrote = runs.get(conversationId)?.run !== null;
        runs.delete(conversationId);
        if (wrote) wake(conversationId);
      });
    runs.set(conversationId, { run: null, stopped: false, done });
  }

  async function stop(conversationId: string): Promise<boolean> {
    const slot = runs.get(conversationId);
    if (slot !== undefined) slot.stopped = true;
    // What waits behind it goes first, or it would begin as soon as the running one has ended.
    await stopQueued(deps.db, conversationId);
    slot?.run?.cut({ kind: 'stopped' });
    await slot?.done;
    if (slot?.run) return true;
    const open = await deps.db.snapshot(async (tx) => openReply(tx, conversationId));
    return open === null ? false : writeEnding(deps.db, open, null, '', { kind: 'stopped' });
  }

  async function sweep(): Promise<void> {
    const [orphans, owed] = await deps.db.snapshot(async (tx) => [await orphanedReplies(tx, SWEEP_MAX), await conversationsOwed(tx, SWEEP_MAX)]);
    for (const orphan of orphans) {
      // One of our own is still in our hands: a lease that could not be renewed in time does not end it here.
      if (runs.has(orphan.conversationId)) continue;
      await writeEnding(deps.db, orphan, null, '', { kind: 'failed', reason: 'interrupted' }).catch(
        logFault('an orphaned reply could not be closed'),
      );
    }
    for (const conversationId of owed) wake(conversationId);
  }

  const sweeper = setInterval(() => {
    if (sweeps.size > 0) return;
    const one = sweep()
      .catch(logFault('the sweep for replies failed; it runs again'))
      .finally(() => sweeps.delete(one));
    sweeps.add(one);
  }, SWEEP_EVERY_MS);

  return {
    wake,
    stop,
    soFar: (conversationId) => runs.get(conversationId)?.run?.soFar() ?? [],
    textSoFar: (replyId) => [...runs.values()].find(({ run }) => run?.owed.id === replyId)?.run?.text ?? '',
    get running() {
      return runs.size;
    },
    async [Symbol.asyncDispose]() {
      closing = true;
      clearInterval(sweeper);
      const open = [...runs.values()];
      for (const { run } of open) run?.cut({ kind: 'failed', reason: 'interrupted' });
      await Promise.allSettled([...open.map(({ done }) => done), ...sweeps]);
    },
  };
}
