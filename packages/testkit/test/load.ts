import { newId, type ConversationEvent } from '@ezri/contract';
import { WORDS, collect, type Collected, type LastingClient } from '../src/index.ts';

/** What the server has said yes to. */
export interface Acknowledged {
  readonly messages: { id: string; text: string; conversationId: string }[];
  /** Messages that each had to raise or to be added to the person's alert. */
  risky: number;
}

export interface Talker {
  readonly client: LastingClient;
  readonly acknowledged: Acknowledged;
  /** The first conversation, followed from its start by one subscription that is never begun anew. */
  readonly followed: { conversationId: string; cursor: string; events: Collected<ConversationEvent> };
  /** Resolves once everything that was begun has been acknowledged. */
  done: Promise<void>;
}

/** A person who talks until `signal`: ordinary words in one conversation, then words of danger in a new one, and so on. */
export async function talk(client: LastingClient, signal: AbortSignal, onAcknowledged: () => void): Promise<Talker> {
  const acknowledged: Acknowledged = { messages: [], risky: 0 };
  const begin = async () => {
    const clientId = newId();
    return client.insist(async (options) => client.trpc.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId }, options));
  };
  const say = async (conversationId: string, text: string) => {
    const messageId = newId();
    await client.insist(async (options) => client.trpc.conversation.send.mutate({ conversationId, messageId, text }, options));
    acknowledged.messages.push({ id: messageId, text, conversationId });
    onAcknowledged();
  };
  const { conversationId, cursor } = await begin();
  const events = collect<ConversationEvent>((on) => client.trpc.conversation.onEvent.subscribe({ conversationId, after: cursor }, on));

  const talkOn = async () => {
    for (let turn = 1; !signal.aborted; turn += 1) {
      await say(conversationId, `Turn ${turn}: ${WORDS.ordinary}`);
      const dark = await begin();
      await say(dark.conversationId, WORDS.imminent);
      acknowledged.risky += 1;
    }
  };
  return { client, acknowledged, followed: { conversationId, cursor, events }, done: talkOn() };
}
