import type { ConversationEvent, Level, Message } from '@ezri/contract';
import type { FollowOptions } from '@ezri/fanout';
import type { Deps } from '../deps.ts';

/** What a voice has to know of its conversation. */
export interface RepliesListener {
  started(replyId: string): void;
  text(replyId: string, from: number, text: string): void;
  /** `text`: all of it; null when nothing came of it. */
  over(replyId: string, how: 'completed' | 'stopped' | 'failed', text: string | null): void;
  /** Said by Ezri itself, or by a member of staff, beside the replies. */
  notice(message: Message): void;
  level(level: Level): void;
  /** The conversation has ended, or is gone. */
  ended(): void;
}

/** Follows a conversation like a screen; nothing is told once `signal` is aborted. Rejects with what the listener throws. */
export async function followReplies(
  { feed, replies }: Pick<Deps, 'feed' | 'replies'>,
  conversationId: string,
  { after, signal }: Pick<FollowOptions, 'after'> & { readonly signal: AbortSignal },
  on: RepliesListener,
): Promise<void> {
  const events = feed.follow<ConversationEvent>(`conversation:${conversationId}`, { after, signal, initial: () => replies.join(conversationId) });
  for await (const [, event] of events) {
    if (signal.aborted) return;
    tell(event, on);
  }
}

function tell(event: ConversationEvent, on: RepliesListener): void {
  switch (event.type) {
    case 'reply.started':
      return on.started(event.replyId);
    case 'reply.delta':
      return on.text(event.replyId, event.from, event.text);
    case 'reply.completed':
      return on.over(event.replyId, 'completed', event.message.text);
    case 'reply.stopped':
      return on.over(event.replyId, 'stopped', event.message?.text ?? null);
    case 'reply.failed':
      return on.over(event.replyId, 'failed', event.message?.text ?? null);
    case 'message.created':
      if (event.message.author === 'notice' || event.message.author === 'staff') on.notice(event.message);
      return;
    case 'safety.changed':
      return on.level(event.safety.level);
    case 'ended':
    case 'deleted':
      return on.ended();
    default:
  }
}
