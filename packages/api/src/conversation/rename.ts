import type { RenameInput, RenameResult } from '@ezri/contract';
import { titleConversation } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { listEvent } from '../events.ts';
import { lockOwnConversation } from './owned.ts';
import { screenKept } from './screen-kept.ts';

/** Gives a conversation the name that its person wants, on all their devices. The same name again changes nothing. */
export async function renameConversation(deps: Deps, actor: Actor, input: z.infer<typeof RenameInput>): Promise<RenameResult> {
  const { conversationId, title } = input;
  const raised = await deps.db.transaction(async (tx) => {
    const place = await lockOwnConversation(tx, actor, conversationId);
    if (place.view.title === title) return null;
    await titleConversation(tx, conversationId, title);
    return screenKept({ deps, tx, actor }, [title], { place, also: [listEvent(actor.id, { type: 'renamed', conversationId })] });
  });
  if (raised !== null) deps.replies.raise(raised);
  return { conversationId, title };
}
