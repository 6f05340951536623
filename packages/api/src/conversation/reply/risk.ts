import type { ReplyPart } from '@ezri/ai';
import { providerAssessment } from '@ezri/domain';
import { append, findAccount, lockConversation, raiseVerdict, type OwedReply } from '@ezri/store';
import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../../deps.ts';
import { respondToRisk, verdictOf } from '../screen.ts';

export type FoundRisk = Extract<ReplyPart, { kind: 'risk' }>;

/** What the database refuses is tried again for so long; what the provider says next waits for it, so that help is on the screen before it. */
const WITHIN_MS = 10_000;
const AGAIN_MS = 200;

/**
 * What a provider found in the message that it answers, on the way of everything that is found: it raises the message's verdict, the conversation's level and the alert,
 * and never lowers them. The verdict is kept with the message, so that the same finding in a second reply to it changes nothing. Never rejects.
 */
export async function hearRisk(deps: Pick<Deps, 'db' | 'log'>, owed: OwedReply, found: FoundRisk): Promise<void> {
  const giveUpAt = performance.now() + WITHIN_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await raise(deps, owed, found);
    } catch (error) {
      if (performance.now() < giveUpAt) await wait(AGAIN_MS * attempt);
      else return deps.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'what a provider found could not be stored');
    }
  }
}

async function raise({ db }: Pick<Deps, 'db'>, { conversationId, inReplyTo }: OwedReply, { level, category }: FoundRisk): Promise<void> {
  await db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    const account = conversation === null ? null : await findAccount(tx, conversation.accountId);
    if (conversation === null || account === null) return;
    const assessment = providerAssessment(level, category);
    if (!(await raiseVerdict(tx, inReplyTo, verdictOf(assessment)))) return;
    const { events } = await respondToRisk(tx, account, conversation, assessment, null, inReplyTo);
    await append(tx, events);
  });
}
