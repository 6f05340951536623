import type { ReplyRequest } from '@ezri/ai';
import { newId, type ConversationEvent } from '@ezri/contract';
import { RULE_IDS } from '@ezri/domain';
import { changeWriter, openReply, repliesDue, takeOrphans, takeOwed, type StoredConversation, type Tx, type WrittenReply } from '@ezri/store';
import type { Deps, EphemeralEvent } from '../../deps.ts';
import { REPLY_PIECE } from '../diagnostics.ts';
import { callOwner, onCall } from './calls.ts';
import { closeFor, endWith, stopElsewhere, stopQueued } from './ending.ts';
import { LEASE_MS, RENEW_EVERY_MS, holdLease } from './lease.ts';
import { claimNext } from './request.ts';
import { hearRisk, lookFor, tellRun } from './risk.ts';
import { ReplyRun } from './run.ts';
import { summarise } from './summary.ts';
import { throttle } from './throttle.ts';

/** How often each node looks for replies that a crash or a lost wake-up left behind, and how many it takes in one transaction. */
const SWEEP_EVERY_MS = 1_000;
const SWEEP_MAX = 50;
/** A node that could not look for so long had no database, and then nor had the others. They get the time to renew what they hold before it is taken for orphaned. */
const OUTAGE_MS = 3_000;
const RENEW_FIRST_MS = RENEW_EVERY_MS + 500;
/** A node that has taken an owed reply has so long to begin; then others may. */
const OWED_HOLD_MS = 5_000;
/** So many replies are written at once on one node; the others stay owed and are found by the sweep. */
export const RUNNING_MAX = 500;
/** So many summaries are made at once on one node; for the others the next reply tries again. */
const SUMMARIES_MAX = 20;
/** How often the text so far is kept for other nodes, and how often it is told to those that ask, per reply. */
const TEXT_EVERY_MS = 200;
const ANSWER_EVERY_MS = 100;

export interface ReplyWorker {
  /** There may be a reply to write in this conversation. Returns at once. */
  wake(conversationId: string): void;
  /** The level of a conversation has risen: a reply that is being written there, on whichever node it is, is guarded by it from now on. Returns at once. */
  raise(conversation: StoredConversation): void;
  /** Ends the running reply, on whichever node it is, keeps what there is of it, and takes back those that wait behind it. False when none was running. */
  stop(conversationId: string): Promise<boolean>;
  /** What a screen that joins now must be shown of the running reply. Empty when none is running here: then the node that has one is asked, and answers through the feed. */
  join(conversationId: string): ConversationEvent[];
  /** What there is of an open reply; of another node's it may be a moment old. Never rejects. */
  textSoFar(open: { readonly id: string; readonly running: boolean }): Promise<string>;
  readonly running: number;
  /** Replies that a written passage took the place of, by the rule that they broke (one reply may break several), since this node started. */
  readonly replaced: ReadonlyMap<string, number>;
  /** From now on no reply is begun here: it would be cut off when this node ends. What is owed the other nodes find, or this one when it starts again. */
  leave(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

const NOTHING_DUE = { orphans: [], owed: [] };

/** One conversation that is being worked on. `run` is null until a reply has been claimed. */
interface Slot {
  run: ReplyRun | null;
  stopped: boolean;
  done: Promise<void>;
  /** Tells the other nodes the text so far. */
  answer: { call(): void } & Disposable;
}

type WorkerDeps = Pick<Deps, 'bus' | 'db' | 'feed' | 'model' | 'log' | 'texts'>;

/** Writes the replies that are owed, outside of every transaction. */
export function createReplyWorker(deps: WorkerDeps): ReplyWorker {
  const owner = newId();
  const runs = new Map<string, Slot>();
  const sweeps = new Set<Promise<void>>();
  const summaries = new Set<Promise<void>>();
  const ended = new AbortController();
  const replaced = new Map<string, number>(RULE_IDS.map((rule) => [rule, 0]));
  let sweptAt = performance.now();
  let orphansFrom = 0;
  let leaving = false;
  let closing = false;

  const logFault = (what: string) => (error: unknown) => {
    deps.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, what);
  };

  /** Makes the run of a claimed reply: what it says is shown to all, and kept for when this node dies. */
  function begin(owed: WrittenReply): { run: ReplyRun; kept: Disposable; risks: Promise<void>[] } {
    const risks: Promise<void>[] = [];
    const kept = throttle(TEXT_EVERY_MS, () => deps.texts.set(owed.id, run.text));
    const show = (event: EphemeralEvent) => {
      deps.feed.publishEphemeral(`conversation:${owed.conversationId}`, event);
      if (event.type !== 'reply.delta') return;
      kept.call();
      REPLY_PIECE.publish({ chars: event.from + event.text.length });
    };
    const run = new ReplyRun(owed, show, {
      writer(now) {
        // For other nodes alone: this one knows, and writes it with the message.
        deps.db.transaction(async (tx) => changeWriter(tx, now.id, now)).catch(logFault('who writes a reply could not be stored'));
      },
      async risk(found) {
        const heard = hearRisk(deps, run, found);
        risks.push(heard);
        await heard;
      },
    });
    return { run, kept, risks };
  }

  async function work(conversationId: string): Promise<void> {
    const claimed = await claimNext(deps.db, conversationId, owner, LEASE_MS, deps.model.scripted ? 'scripted' : 'model');
    if (claimed === null) return;
    const { run, kept, risks } = begin(claimed.owed);
    const slot = runs.get(conversationId);
    if (slot !== undefined) slot.run = run;
    if (slot?.stopped === true) run.cut({ kind: 'stopped' });
    if (closing) run.cut({ kind: 'failed', reason: 'interrupted' });
    using _lease = holdLease(deps.db, run.owed.id, owner, {
      lost: () => run.cut({ kind: 'lost' }),
      fault: logFault('a lease could not be renewed; it is tried again'),
    });
    try {
      const ending = await run.write(deps.model, claimed.request, claimed.contacts);
      if (ending.kind === 'lost') return;
      const written = await endWith(deps.db, run, owner, ending, () => closing);
      if (written) for (const rule of run.review?.rules ?? []) replaced.set(rule, (replaced.get(rule) ?? 0) + 1);
      kept[Symbol.dispose]();
      // Whoever has taken the reply over still needs it.
      if (written) deps.texts.delete(run.owed.id);
      if (written && ending.kind === 'complete') remember(claimed.request);
    } finally {
      kept[Symbol.dispose]();
      // Also of a run that was cut off meanwhile.
      await Promise.all(risks);
    }
  }

  /** After a reply, and beside the next one: nobody waits for it. */
  function remember(request: ReplyRequest): void {
    if (closing || summaries.size >= SUMMARIES_MAX) return;
    const one = summarise(deps, request, ended.signal)
      .catch(logFault('a summary could not be made; the next reply tries again'))
      .finally(() => summaries.delete(one));
    summaries.add(one);
  }

  function wake(conversationId: string): void {
    if (leaving || runs.has(conversationId) || runs.size >= RUNNING_MAX) return;
    const answer = throttle(ANSWER_EVERY_MS, () => {
      for (const event of slot.run?.soFar() ?? []) deps.feed.publishElsewhere(`conversation:${conversationId}`, event);
    });
    const slot: Slot = { run: null, stopped: false, done: Promise.resolve(), answer };
    runs.set(conversationId, slot);
    slot.done = work(conversationId)
      .catch(logFault('a reply could not be written; the sweep finds it'))
      .finally(() => {
        answer[Symbol.dispose]();
        runs.delete(conversationId);
        if (slot.run !== null) wake(conversationId);
      });
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
    return open !== null && stopElsewhere(deps, open);
  }

  /** Whether there may be more orphans: a node that dies may leave `RUNNING_MAX`, and each has a screen that waits. */
  async function sweepSome(): Promise<boolean> {
    const room = Math.min(SWEEP_MAX, RUNNING_MAX - runs.size);
    const wasAway = performance.now() - sweptAt > OUTAGE_MS;
    const settled = !wasAway && performance.now() >= orphansFrom;
    const take = async (tx: Tx) => ({
      orphans: settled ? await takeOrphans(tx, owner, LEASE_MS, SWEEP_MAX) : [],
      owed: room > 0 ? await takeOwed(tx, OWED_HOLD_MS, room) : [],
    });
    const { orphans, owed } = (await deps.db.read(repliesDue)) ? await deps.db.transaction(take) : NOTHING_DUE;
    sweptAt = performance.now();
    if (wasAway) orphansFrom = sweptAt + RENEW_FIRST_MS;
    for (const orphan of orphans) {
      // One of our own is still in our hands: a lease that could not be renewed in time does not end it here.
      if (runs.get(orphan.conversationId)?.run?.owed.id === orphan.id) continue;
      await closeFor(deps, orphan, owner, { kind: 'failed', reason: 'interrupted' }).catch(logFault('an orphaned reply could not be closed'));
      wake(orphan.conversationId);
    }
    for (const conversationId of owed) wake(conversationId);
    return orphans.length === SWEEP_MAX;
  }

  async function sweep(): Promise<void> {
    while ((await sweepSome()) && !leaving);
  }

  const sweeper = setInterval(() => {
    if (leaving || sweeps.size > 0) return;
    const one = sweep()
      .catch(logFault('the sweep for replies failed; it runs again'))
      .finally(() => sweeps.delete(one));
    sweeps.add(one);
  }, SWEEP_EVERY_MS);

  const stopListening = [
    onCall(deps.bus, 'ask', ({ conversationId }) => runs.get(conversationId)?.answer.call()),
    onCall(deps.bus, 'look', ({ conversationId }) => void lookFor(deps, runs.get(conversationId)?.run ?? null)),
    onCall(deps.bus, 'stop', ({ conversationId, replyId }) => {
      const run = runs.get(conversationId)?.run;
      if (run?.owed.id === replyId) run.cut({ kind: 'stopped' });
    }),
  ];

  return {
    wake,
    raise(conversation) {
      const run = runs.get(conversation.view.id)?.run;
      if (run) tellRun(run, conversation);
      else callOwner(deps.bus, 'look', { conversationId: conversation.view.id });
    },
    stop,
    replaced,
    join(conversationId) {
      const here = runs.get(conversationId)?.run?.soFar();
      if (here === undefined) callOwner(deps.bus, 'ask', { conversationId });
      return here ?? [];
    },
    async textSoFar({ id, running }) {
      const here = [...runs.values()].find(({ run }) => run?.owed.id === id)?.run;
      if (here) return here.text;
      return running ? ((await deps.texts.get(id)) ?? '') : '';
    },
    get running() {
      return runs.size;
    },
    leave() {
      leaving = true;
    },
    async [Symbol.asyncDispose]() {
      leaving = true;
      closing = true;
      ended.abort();
      for (const unsubscribe of stopListening) unsubscribe();
      clearInterval(sweeper);
      const open = [...runs.values()];
      for (const { run } of open) run?.cut({ kind: 'failed', reason: 'interrupted' });
      await Promise.allSettled([...open.map(({ done }) => done), ...sweeps, ...summaries]);
    },
  };
}
