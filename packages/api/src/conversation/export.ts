import type { ExportInput, ExportPart } from '@ezri/contract';
import { AVATARS, fileNameOf, jsonPart, markdownPart } from '@ezri/domain';
import { messagesAfter } from '@ezri/store';
import type { z } from 'zod';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { ownConversation } from './owned.ts';

/** Messages in one part: the longest possible are about 3 MB. */
const PART_MESSAGES = 200;

/** One conversation as a file that a person can keep, in parts. */
export async function exportConversation(deps: Deps, actor: Actor, input: z.infer<typeof ExportInput>): Promise<ExportPart> {
  const { conversationId, format, after, language } = input;
  const { view, rows } = await deps.db.snapshot(async (tx) => ({
    view: (await ownConversation(tx, actor, conversationId)).view,
    rows: await messagesAfter(tx, conversationId, after, PART_MESSAGES + 1),
  }));
  const messages = rows.slice(0, PART_MESSAGES);
  const isLast = rows.length <= PART_MESSAGES;
  const avatar = AVATARS.find(({ id }) => id === view.avatarId)?.name ?? view.avatarId;
  const part = { conversation: { ...view, avatar }, messages, isFirst: after === 0, isLast, language };
  return {
    name: fileNameOf(part.conversation, format === 'json' ? 'json' : 'md'),
    mime: format === 'json' ? 'application/json' : 'text/markdown',
    text: format === 'json' ? jsonPart(part) : markdownPart(part),
    next: isLast ? null : (messages.at(-1)?.ordinal ?? null),
  };
}
