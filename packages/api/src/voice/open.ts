import type { Message, OpenVoiceInput, OpenVoiceResult } from '@ezri/contract';
import { cursorOf, messagesAfter } from '@ezri/store';
import type { z } from 'zod';
import type { Actor, Context } from '../context.ts';
import { ownConversation } from '../conversation/owned.ts';
import { safetyShown } from '../conversation/safety.ts';
import { positionOf } from '../feed.ts';
import { refuse } from '../refusal.ts';
import { enginesOf } from './engines.ts';

/** The notice and the greeting. */
const OPENING_MESSAGES = 2;

/** Opens a channel for sound on the caller's socket, and takes the conversation's voice over from wherever it was. */
export async function openVoice(
  { deps, socket, actor }: Pick<Context, 'deps' | 'socket'> & { readonly actor: Actor },
  { conversationId, mode, language }: z.infer<typeof OpenVoiceInput>,
): Promise<OpenVoiceResult> {
  if (socket === null) throw refuse('voice.needsSocket');
  const { view, level, first, cursor } = await deps.db.snapshot(async (tx) => {
    const conversation = await ownConversation(tx, actor, conversationId);
    return {
      view: conversation.view,
      // With an alert open, somebody who begins another conversation is given as much time.
      level: (await safetyShown(tx, conversation)).level,
      first: await messagesAfter(tx, conversationId, 0, OPENING_MESSAGES),
      cursor: await cursorOf(tx, `conversation:${conversationId}`),
    };
  });
  if (view.endedAt !== null) throw refuse('conversation.ended');
  const engines = enginesOf(deps.speech);
  const { line, resumed } = await deps.voice.open({
    ...{ deps, socket, actor, conversationId, engines },
    settings: { mode, language },
    level,
    after: positionOf({ after: cursor }),
    opening: untold(first, view.messageCount),
  });
  return { channel: line.id, resumed, ...engines };
}

/** R1: what has not been said aloud yet. A greeting is for the beginning only. */
const untold = (first: readonly Message[], count: number): Message[] =>
  first.filter(({ author, heard }) => (heard ?? 0) === 0 && (author === 'notice' || (author === 'companion' && count <= OPENING_MESSAGES)));
