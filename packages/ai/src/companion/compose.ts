import type { ReplyRequest } from '../language-model.ts';

/** The whole reply to the last message of the history. */
export function composeReply(request: ReplyRequest): string {
  const listening = 'Thank you for telling me that. What feels most important about it right now?';
  return request.opening === null ? listening : `${request.opening} ${listening}`;
}
