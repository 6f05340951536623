import type { ReplyPart } from '@ezri/ai';
import type { Level } from '@ezri/contract';
import { contactsOf, providerAssessment, type Contacts } from '@ezri/domain';
import { append, findAccount, findConversation, lockConversation, raiseVerdict, type OwedReply, type StoredConversation } from '@ezri/store';
import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { safetyOf } from '../safety.ts';
import { respondToRisk, verdictOf } from '../screen.ts';

export type FoundRisk = Extract<ReplyPart, { kind: 'risk' }>;

/** What the database refuses is tried again for so long; what the provider says next waits for it, so that help is on the screen before it. */
const WITHIN_MS = 10_000;
const AGAIN_MS = 200;

/** A reply that is being written, as far as danger concerns it. */
interface Guarded {
  readonly owed: OwedReply;
  raise(level: Level, contacts: Contacts): void;
}

/**
 * What a provider found in the message that it answers, on the way of everything that is found: it raises the message's verdict, the conversation's level and the alert,
 * and never lowers them. The verdict is kept with the message, so that the same finding in a second reply to it changes nothing.
 * The run is told. Never rejects.
 */
export async function hearRisk(deps: Pick<Deps, 'db' | 'log'>, run: Guarded, found: FoundRisk): Promise<void> {
  const giveUpAt = performance.now() + WITHIN_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const now = await raise(deps, run.owed, found);
      if (now !== null) tellRun(run, now);
      return;
    } catch (error) {
      if (performance.now() < giveUpAt) await wait(AGAIN_MS * attempt);
      else return deps.log.error({ fault: nameOf(error) }, 'what a provider found could not be stored');
    }
  }
}

async function raise(
  { db }: Pick<Deps, 'db'>,
  { conversationId, inReplyTo }: OwedReply,
  { level, category }: FoundRisk,
): Promise<StoredConversation | null> {
  return db.transaction(async (tx) => {
    const before = await lockConversation(tx, conversationId);
    const account = before === null ? null : await findAccount(tx, before.accountId);
    if (before === null || account === null) return null;
    const assessment = providerAssessment(level, category);
    if (!(await raiseVerdict(tx, inReplyTo, verdictOf(assessment)))) return before;
    const { conversation, events } = await respondToRisk(tx, account, before, assessment, null, inReplyTo);
    append(tx, events);
    return conversation;
  });
}

/** Tells a run what the person's screen shows by now. */
export function tellRun(run: Guarded, conversation: StoredConversation): void {
  run.raise(conversation.view.level, contactsOf(safetyOf(conversation)));
}

/** The same, when another node has raised it. Never rejects. */
export async function lookFor({ db, log }: Pick<Deps, 'db' | 'log'>, run: Guarded | null): Promise<void> {
  if (run === null) return;
  try {
    const now = await db.read(async (tx) => findConversation(tx, run.owed.conversationId));
    if (now !== null) tellRun(run, now);
  } catch (error) {
    log.warn({ fault: nameOf(error) }, 'the level of a conversation could not be looked up for its reply');
  }
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
