import type { NeedHelpInput, Safety } from '@ezri/contract';
import { helpRequestedAssessment } from '@ezri/domain';
import { answerTo, append, rememberAnswer } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../refusal.ts';
import { lockOwnConversation } from './owned.ts';
import { safetyOf } from './safety.ts';
import { respondToRisk } from './screen.ts';

/** "I need help now": level 3 at once, without a word having to be found. Pressing twice with one request id counts once. */
export async function needHelp(deps: Deps, actor: Actor, input: z.infer<typeof NeedHelpInput>): Promise<{ safety: Safety }> {
  const now = await deps.db.transaction(async (tx) => {
    const before = await lockOwnConversation(tx, actor, input.conversationId);
    const request = `needHelp:${input.conversationId}`;
    const answered = await answerTo(tx, actor.id, input.requestId);
    if (answered !== null) {
      if (answered.request !== request) throw refuse('request.keyReused');
      return before;
    }
    const { conversation, events } = await respondToRisk(tx, actor, before, helpRequestedAssessment(), null);
    await rememberAnswer(tx, actor.id, input.requestId, request, { level: conversation.view.level });
    append(tx, events);
    return conversation;
  });
  deps.replies.raise(now);
  return { safety: safetyOf(now) };
}
