import type { Feed } from '@ezri/client';
import { newId, type ConversationEvent, type ConversationSnapshot, type NotificationEvent, type NotificationList } from '@ezri/contract';
import { WORDS } from '@ezri/testkit';
import type { Journal } from '../journal.ts';
import type { Random } from '../random.ts';
import type { Credentials } from './accounts.ts';
import { attempt, type Attempt } from './attempt.ts';
import { createChaosClient, type ChaosClient, type Entry } from './client.ts';

const EPHEMERAL = new Set(['reply.started', 'reply.delta', 'state']);

type Screen = Pick<ConversationSnapshot, 'messages' | 'safety' | 'cursor'>;

export interface Person extends ChaosClient {
  readonly conversationId: string;
  readonly conversation: Feed<Screen>;
  /** Says something; `risky` words raise the person's alert or are added to it. Answers the message's id when it was acknowledged. */
  say(risky: boolean): Promise<string | null>;
  /** The same, but nobody makes the call again. */
  sayOnce(risky: boolean): Promise<Attempt>;
}

/** A person on the page of a new conversation of theirs, who also follows their notifications. `canary` stands in everything they say. */
export async function createPerson(server: Entry, name: string, credentials: Credentials, journal: Journal, canary: string): Promise<Person> {
  const client = await createChaosClient(server, name, credentials, journal);
  const clientId = newId();
  const started = await client.ask('start', { clientId }, (options) =>
    client.trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId }, options),
  );
  if (started === null)
    throw new Error(`${name} could not begin a conversation: ${JSON.stringify(journal.ops.findLast(({ client: who }) => who === name)?.answer)}`);
  const { conversationId } = started;
  const conversation = followConversation(client, conversationId);
  followNotifications(client);
  const wordsOf = (risky: boolean) => `${risky ? WORDS.imminent : WORDS.ordinary} ${canary}`;
  return Object.assign(client, {
    conversationId,
    conversation,
    say: async (risky: boolean) => say(client, conversationId, wordsOf(risky), risky),
    async sayOnce(risky: boolean) {
      const messageId = newId();
      const handle = journal.invoke(name, 'send', { messageId, conversationId, risky });
      const found = await attempt((options) => client.trpc.conversation.send.mutate({ conversationId, messageId, text: wordsOf(risky) }, options));
      if (found.reason === 'ok') handle.ok();
      else if (found.reason === 'no answer') handle.unknown();
      else handle.fail({ reason: found.reason });
      return found;
    },
  });
}

/** The page of a conversation. */
export function followConversation(client: ChaosClient, conversationId: string): Feed<Screen> {
  return client.watch<Screen, ConversationEvent>({
    topic: `conversation:${conversationId}`,
    async snapshot({ signal }) {
      const { messages, safety, cursor } = await client.trpc.conversation.get.query({ conversationId }, { signal });
      return { messages, safety, cursor };
    },
    subscribe: (input, handlers) => client.trpc.conversation.onEvent.subscribe({ conversationId, ...input }, handlers),
    isEphemeral: ({ type }) => EPHEMERAL.has(type),
    entityOf: (event) => (event.type === 'message.created' ? event.message.id : null),
    apply(state, event) {
      if (event.type === 'safety.changed') return { ...state, safety: event.safety };
      return event.type === 'message.created' ? { ...state, messages: [...state.messages, event.message] } : state;
    },
  });
}

export function followNotifications(client: ChaosClient): void {
  client.watch<Pick<NotificationList, 'counts' | 'cursor'>, NotificationEvent>({
    topic: `user:${client.accountId}`,
    snapshot: ({ signal }) => client.trpc.notifications.list.query({}, { signal }),
    subscribe: (input, handlers) => client.trpc.notifications.onNew.subscribe(input, handlers),
    entityOf: (event) => (event.type === 'created' ? event.notification.id : null),
    apply: (state, event) => ('counts' in event ? { ...state, counts: event.counts } : state),
  });
}

/** Says something in a conversation of one's own. Answers the message's id when it was acknowledged. */
export async function say(client: ChaosClient, conversationId: string, text: string, risky: boolean): Promise<string | null> {
  const messageId = newId();
  const sent = await client.ask('send', { messageId, conversationId, risky }, (options) =>
    client.trpc.conversation.send.mutate({ conversationId, messageId, text }, options),
  );
  return sent === null ? null : messageId;
}

/** How somebody talks: a message, a pause of `pauseMs` (half to one and a half of it), and so on; `risky` is the share of dangerous ones. */
export interface Manner {
  readonly pauseMs: number;
  readonly risky: number;
}

/** Talks until `signal`. Resolves once everything that was begun has come to an end. */
export async function talk(person: Person, manner: Manner, random: Random, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await person.say(random.chance(manner.risky));
    await rest(manner.pauseMs * (0.5 + random.next()), signal);
  }
}

/** Resolves after `ms`, or at once when `signal` ends it. */
export function rest(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
