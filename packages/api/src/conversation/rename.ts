import type { RenameInput, RenameResult } from '@ezri/contract';
import { append, titleConversation } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { listEvent } from '../events.ts';
import { lockOwnConversation } from './owned.ts';

/** Gives a conversation the name that its person wants, on all their devices. The same name again changes nothing. */
export async function renameConversation(deps: Deps, actor: Actor, input: z.infer<typeof RenameInput>): Promise<RenameResult> {
  const { conversationId, title } = input;
  await deps.db.transaction(async (tx) => {
    const { view } = await lockOwnConversation(tx, actor, conversationId);
    if (view.title === title) return;
    await titleConversation(tx, conversationId, title);
    await append(tx, [listEvent(actor.id, { type: 'renamed', conversationId })]);
  });
  return { conversationId, title };
}
