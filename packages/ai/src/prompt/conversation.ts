import type { ReplyRequest, Turn } from '../language-model.ts';
import { neutral } from './neutral.ts';
import { block, markOf, notesOf } from './notes.ts';

/** One message of a chat, as models take them. The system's own is not among them. */
export interface ChatMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

/**
 * The conversation as a model gets it: first the notes, then what was said. The person and the companion take turns, as some chat templates insist: what one of them
 * said in several messages is one. What staff wrote is marked as theirs, in the person's turn, so that nobody can pass for them.
 */
export function conversationOf(request: ReplyRequest): ChatMessage[] {
  const mark = markOf(request.conversationId);
  const messages: ChatMessage[] = [{ role: 'user', content: notesOf(request) }];
  for (const turn of request.history) {
    const message = messageOf(turn, mark);
    const last = messages.at(-1);
    if (last?.role === message.role) messages[messages.length - 1] = { ...last, content: `${last.content}\n\n${message.content}` };
    else messages.push(message);
  }
  return messages;
}

function messageOf({ author, text }: Turn, mark: string): ChatMessage {
  if (author === 'companion') return { role: 'assistant', content: neutral(text) };
  if (author === 'person') return { role: 'user', content: neutral(text).replaceAll(mark, '') };
  return { role: 'user', content: block(mark, author === 'staff' ? 'a member of the safety team wrote' : 'notice', text) };
}
