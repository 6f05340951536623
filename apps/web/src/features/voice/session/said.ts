import type { Id, Message, RunningReply } from '@ezri/contract';
import type { Heard } from '../sound/track.ts';
import type { WrittenReply } from './speaking.ts';

/** The conversation as far as it is spoken: what was said so far, and the reply that is being written. */
export interface Said {
  readonly messages: readonly Message[];
  readonly reply: RunningReply | null;
}

/** Where the person's newest words stand; 0 before the first. */
export const lastWords = ({ messages }: Said): number => messages.findLast(({ author }) => author === 'person')?.ordinal ?? 0;

/** What Ezri has said last, or is about to; null when that was stopped, and when the person has the last word. */
export function lastReply({ messages, reply }: Said): Id | null {
  const last = messages.at(-1);
  return reply?.replyId ?? (last && last.author !== 'person' && last.status === 'complete' ? last.id : null);
}

/** What was not said by the person, oldest first. */
export function writtenIn({ messages, reply }: Said): readonly WrittenReply[] {
  const written = messages.filter(({ author }) => author !== 'person').map(({ id, text }) => ({ replyId: id, text }));
  return reply ? [...written, { replyId: reply.replyId, text: reply.text }] : written;
}

/** When voice begins: the newest notice is spoken, that Ezri is an AI, and the greeting while nobody has answered it. All else has been read. */
export function spokenBefore({ messages, reply }: Said): readonly Heard[] {
  const notice = messages.findLast(({ author }) => author === 'notice')?.id;
  const isNew = !messages.some(({ author }) => author === 'person');
  const toSpeak = messages.filter(({ id, author }) => id === notice || (isNew && author === 'companion'));
  const read = messages.filter((message) => !toSpeak.includes(message)).map(({ id, text }) => ({ replyId: id, chars: text.length }));
  return reply ? [...read, { replyId: reply.replyId, chars: reply.text.length }] : read;
}

/** When another voice takes over: all of what was said is behind us, but for the reply that was being spoken. */
export function spokenUntil(said: Said, announced: ReadonlyMap<Id, number>): readonly Heard[] {
  const written = writtenIn(said);
  const current = written.at(-1)?.replyId;
  return written.map(({ replyId, text }) => ({ replyId, chars: replyId === current ? (announced.get(replyId) ?? 0) : text.length }));
}
