import type { Feed } from '@ezri/client';
import type { CompanionState, ConversationEvent, ConversationSnapshot, Message } from '@ezri/contract';
import type { Server } from '@ezri/testkit';
import type { Journal } from '../journal.ts';
import { createChaosClient, type ChaosClient } from './client.ts';
import type { Person } from './person.ts';

/** What one screen knows of the replies in a conversation. `shown`: all that was ever drawn of a reply, by its id. */
export interface Replies extends Pick<ConversationSnapshot, 'messages' | 'reply' | 'cursor'> {
  readonly companion: CompanionState;
  readonly shown: ReadonlyMap<string, string>;
}

export interface ReplyScreen extends ChaosClient {
  readonly replies: Feed<Replies>;
  /** What the person sees now; before the first snapshot it throws. */
  now(): Replies;
}

/** Another device of the same person, on the same conversation, that draws replies piece by piece as the page does. */
export async function createReplyScreen(server: Server, name: string, person: Person, journal: Journal): Promise<ReplyScreen> {
  // The token outlives a fault; there is no need to sign in again.
  const credentials = { id: person.accountId, email: '', password: '' };
  const client = await createChaosClient(server, name, credentials, journal, person.token);
  const { conversationId } = person;
  const replies = client.watch<Replies, ConversationEvent>({
    topic: `conversation:${conversationId}`,
    async snapshot({ signal }) {
      const { messages, reply, cursor } = await client.trpc.conversation.get.query({ conversationId }, { signal });
      const shown = new Map(reply === null ? [] : [[reply.replyId, reply.text]]);
      return { messages, reply, cursor, shown, companion: reply === null ? 'listening' : reply.text === '' ? 'thinking' : 'speaking' };
    },
    subscribe: (input, handlers) => client.trpc.conversation.onEvent.subscribe({ conversationId, ...input }, handlers),
    isEphemeral: ({ type }) => type === 'reply.started' || type === 'reply.delta' || type === 'state',
    entityOf: (event) => (event.type === 'message.created' ? event.message.id : null),
    apply,
  });
  return Object.assign(client, {
    replies,
    now() {
      const now = replies.get();
      if (now.status !== 'ready') throw new Error(`${name} shows nothing yet.`);
      return now.state;
    },
  });
}

/** What Ezri answered to a message, the ends of all attempts. */
export const answersTo = ({ messages }: Pick<Replies, 'messages'>, messageId: string): Message[] =>
  messages.filter(({ author, inReplyTo }) => author === 'companion' && inReplyTo === messageId);

function apply(state: Replies, event: ConversationEvent): Replies {
  switch (event.type) {
    case 'message.created':
      return { ...(event.message.author === 'companion' ? ended(state, event.message.id) : state), messages: [...state.messages, event.message] };
    case 'reply.started':
      if (state.reply?.replyId === event.replyId || state.messages.some(({ id }) => id === event.replyId)) return state;
      return { ...state, reply: { ...event, text: '' } };
    case 'reply.delta':
      return withPiece(state, event);
    case 'reply.completed':
    case 'reply.stopped':
    case 'reply.failed':
      return ended(state, event.replyId);
    case 'state':
      return { ...state, companion: event.state };
    default:
      return state;
  }
}

/** As the page does it: the end of a reply is durable, the word that nobody is thinking any more is not. */
function ended(state: Replies, replyId: string): Replies {
  return state.reply !== null && state.reply.replyId !== replyId ? state : { ...state, reply: null, companion: 'listening' };
}

function withPiece(state: Replies, { replyId, from, text }: { replyId: string; from: number; text: string }): Replies {
  const { reply, shown } = state;
  if (reply?.replyId !== replyId || from > reply.text.length) return state;
  const whole = reply.text + text.slice(reply.text.length - from);
  return { ...state, reply: { ...reply, text: whole }, shown: new Map(shown).set(replyId, whole), companion: 'speaking' };
}
