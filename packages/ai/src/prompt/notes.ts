import { createHmac, randomBytes } from 'node:crypto';
import type { ReplyRequest } from '../language-model.ts';
import { neutral } from './neutral.ts';

const SECRET = randomBytes(32);
const MARK_DIGITS = 12;

/**
 * A word that nobody in the conversation can know, around what the app itself puts into it, so that nobody can write such a block themselves. The same within one
 * conversation, so that a provider can keep what it has read.
 */
export const markOf = (conversationId: string): string => createHmac('sha256', SECRET).update(conversationId).digest('hex').slice(0, MARK_DIGITS);

/** A block of data: told apart from what anybody says by its mark, which is taken out of what is in it. */
export const block = (mark: string, name: string, text: string): string =>
  `[${name} ${mark}]\n${neutral(text).replaceAll(mark, '')}\n[end of ${name} ${mark}]`;

/** What is known of the person and the conversation, as the first thing that the model reads after its instructions. Data, all of it: it stands where the person speaks. */
export function notesOf({ conversationId, summary, memories }: Pick<ReplyRequest, 'conversationId' | 'summary' | 'memories'>): string {
  const mark = markOf(conversationId);
  const kept = memories.map((memory) => `- ${memory}`).join('\n');
  const parts = [
    ...(kept === '' ? [] : [block(mark, 'what the person wants remembered', kept)]),
    ...(summary === null || summary === '' ? [] : [block(mark, 'summary of what was said before', summary)]),
  ];
  return parts.length === 0 ? block(mark, 'note', 'The conversation begins here.') : parts.join('\n\n');
}
