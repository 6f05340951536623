import { newId, type ConversationEvent, type CrisisEvent, type StartResult } from '@ezri/contract';
import { collect, type Client, type Collected } from '../src/index.ts';

/** Starts a conversation with Ezri. */
export const begin = async ({ trpc }: Client, clientId: string = newId()): Promise<StartResult> =>
  trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId });

/** Says something; the message's id is made here unless it matters. */
export const say = async ({ trpc }: Client, conversationId: string, text: string, messageId: string = newId()) =>
  trpc.conversation.send.mutate({ conversationId, messageId, text });

/** Follows a conversation from a cursor, and waits until the server listens. */
export async function follow({ trpc }: Client, conversationId: string, after?: string): Promise<Collected<ConversationEvent>> {
  const events = collect<ConversationEvent>((on) => trpc.conversation.onEvent.subscribe({ conversationId, after }, on));
  await events.started;
  return events;
}

/** Follows the alerts from a cursor, or from now on. */
export async function watch({ trpc }: Client, after?: string): Promise<Collected<CrisisEvent>> {
  const events = collect<CrisisEvent>((on) => trpc.crisis.onAlert.subscribe({ after }, on));
  await events.started;
  return events;
}

/** The numbers of what came, taken from the tracked ids; ephemeral events and heartbeats carry the number before them. */
export const numbersOf = (collected: Collected<{ type: string }>): number[] =>
  collected.received.filter(({ data }) => data.type !== 'heartbeat').map(({ id }) => Number(id.split('.')[1]));

/** `from`, `from + 1`, … up to `to`. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** What a screen shows of a reply that is being written: the deltas put where they belong, overlaps skipped. Throws on a hole. */
export function textOf(events: readonly ConversationEvent[], replyId: string): string {
  let text = '';
  for (const event of events) {
    if (event.type !== 'reply.delta' || event.replyId !== replyId) continue;
    if (event.from > text.length) throw new Error(`There is a hole at ${text.length} before ${event.from}.`);
    text += event.text.slice(text.length - event.from);
  }
  return text;
}
