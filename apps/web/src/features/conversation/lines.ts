import type { Message, RunningReply } from '@ezri/contract';
import type { OutboxEntry } from '@ezri/client';
import type { ConversationState } from './conversation-state.ts';

/**
 * One thing in the log. `retryOf` names the message to which another reply may be asked for, because this one did not come to its end; `anotherOf` the same of a
 * reply that did. `queued`: it waits until the reply to an earlier message has been written.
 */
export type Line =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly message: Message;
      readonly retryOf: string | null;
      readonly anotherOf: string | null;
      readonly queued: boolean;
    }
  | { readonly kind: 'outgoing'; readonly id: string; readonly entry: OutboxEntry }
  | { readonly kind: 'reply'; readonly id: string; readonly reply: RunningReply }
  | { readonly kind: 'cutOff'; readonly id: string; readonly reply: RunningReply; readonly retryOf: string | null }
  | { readonly kind: 'failure'; readonly id: string; readonly retryOf: string };

/** What the log shows, top to bottom. A message is in it once, whether it is still on its way or back from the server already. */
export function linesOf(state: ConversationState, outgoing: readonly OutboxEntry[]): readonly Line[] {
  const { messages, reply, cutOff, failure, waiting, conversation } = state;
  const known = new Set(messages.map(({ id }) => id));
  const answerable = conversation.endedAt === null && reply === null;
  const last = messages.at(-1);
  const newest = messages.findLast(({ author }) => author === 'person');

  const lines: Line[] = messages.map((message) => {
    const unfinished = message.status === 'failed' || message.status === 'interrupted';
    const again = answerable && message === last ? message.inReplyTo : null;
    // What was said since was taken back with a reply that was stopped: the next one is to that.
    const overtaken = message.status === 'stopped' && newest?.id !== again;
    const retryOf = again !== null && (unfinished || overtaken) ? (newest?.id ?? again) : null;
    const anotherOf = unfinished || newest?.id !== again ? null : again;
    const queued = reply !== null && reply.inReplyTo !== message.id && waiting.includes(message.id);
    return { kind: 'message', id: message.id, message, retryOf, anotherOf, queued };
  });
  if (cutOff) {
    const retryOf = answerable && last?.id === cutOff.inReplyTo ? cutOff.inReplyTo : null;
    const after = messages.findIndex(({ id }) => id === cutOff.inReplyTo);
    lines.splice(after < 0 ? lines.length : after + 1, 0, { kind: 'cutOff', id: cutOff.replyId, reply: cutOff, retryOf });
  }
  const saidAlready = last?.inReplyTo === failure?.inReplyTo || (cutOff !== null && cutOff.inReplyTo === failure?.inReplyTo);
  if (failure && answerable && !saidAlready) {
    lines.push({ kind: 'failure', id: `failure:${failure.inReplyTo}`, retryOf: failure.inReplyTo });
  }
  if (reply) lines.push({ kind: 'reply', id: reply.replyId, reply });
  for (const entry of outgoing) if (!known.has(entry.id)) lines.push({ kind: 'outgoing', id: entry.id, entry });
  return lines;
}

/** The person's message that waits for a reply nobody is writing: after a while another one may be asked for. */
export function unanswered(state: ConversationState): Message | null {
  const last = state.messages.findLast(({ author }) => author !== 'notice');
  const waits = last?.author === 'person' && state.reply === null && state.failure === null && state.conversation.endedAt === null;
  return waits ? last : null;
}
