import type { CompanionState, Conversation, ConversationEvent, ConversationSnapshot, Id, Message, Safety, SendResult } from '@ezri/contract';
import { isUntitled } from '@ezri/domain';

/** A conversation as one screen knows it. `messages` are in the order of their ordinals, each id once. */
export interface ConversationState {
  readonly conversation: Conversation;
  /** The title is the conversation's own: its person gave it one, or the first message did, of which a screen that was there already is not told. */
  readonly titled: boolean;
  readonly messages: readonly Message[];
  /** What is being written now, in UTF-16 units. */
  readonly reply: ConversationSnapshot['reply'];
  /** A reply that was on screen and that the server no longer knows, for example after it went down: what was shown of it stays. */
  readonly cutOff: ConversationSnapshot['reply'];
  /** Messages to which no reply has begun that will come: one waits its turn when another is being written. */
  readonly waiting: readonly Id[];
  readonly safety: Safety;
  readonly companion: CompanionState;
  /** The words of what the person is saying aloud, as far as they are known. Empty when nothing is being said. */
  readonly transcript: string;
  /** The last reply did not come; cleared by the next message or reply. */
  readonly failure: { readonly inReplyTo: string } | null;
  /** A piece of the reply is missing: the snapshot has to be fetched again. */
  readonly hole: boolean;
  /** Its person deleted it, on this device or another. */
  readonly deleted: boolean;
}

/** Events without a number of their own. */
export const isEphemeral = ({ type }: ConversationEvent): boolean => EPHEMERAL.has(type);
const EPHEMERAL: ReadonlySet<ConversationEvent['type']> = new Set([
  'reply.started',
  'reply.delta',
  'state',
  'transcript.partial',
  'transcript.final',
]);

/** `before`: what is on screen, when this is not the first snapshot. */
export function fromSnapshot(
  { conversation, messages, reply, waiting, safety }: Omit<ConversationSnapshot, 'cursor'>,
  before: ConversationState | null = null,
): ConversationState {
  const companion = conversation.endedAt !== null ? 'idle' : reply === null ? 'listening' : reply.text === '' ? 'thinking' : 'speaking';
  const isKnown = (id: string): boolean => reply?.replyId === id || messages.some((message) => message.id === id);
  const shown = [before?.reply, before?.cutOff].find((candidate) => candidate && candidate.text !== '' && !isKnown(candidate.replyId));
  return {
    conversation,
    titled: !isUntitled(conversation.title) || messages.some(({ author }) => author === 'person'),
    messages: messages.toSorted((a, b) => a.ordinal - b.ordinal),
    reply,
    cutOff: shown ?? null,
    waiting,
    safety,
    companion,
    transcript: '',
    failure: null,
    hole: false,
    deleted: false,
  };
}

/** Pure: the state after one event. */
export function apply(state: ConversationState, event: ConversationEvent): ConversationState {
  switch (event.type) {
    case 'message.created':
      return withMessage(state, event.message);
    case 'message.superseded':
      return { ...state, messages: state.messages.filter(({ id }) => id !== event.messageId) };
    case 'message.heard':
      return { ...state, messages: state.messages.map((message) => (message.id === event.messageId ? { ...message, heard: event.heard } : message)) };
    case 'reply.started':
      return started(state, event);
    case 'reply.delta':
      return withDelta(state, event);
    case 'reply.completed':
      return withMessage(withoutReply(state, event.replyId), event.message);
    case 'reply.stopped':
      return maybeMessage(withoutReply(waitsNoMore(state, event.inReplyTo), event.replyId), event.message);
    case 'reply.failed':
      return {
        ...maybeMessage(withoutReply(waitsNoMore(state, event.inReplyTo), event.replyId), event.message),
        failure: { inReplyTo: event.inReplyTo },
      };
    case 'state':
      return { ...state, companion: event.state };
    case 'safety.changed':
      return withSafety(state, event.safety);
    case 'ended':
      return {
        ...state,
        conversation: { ...state.conversation, endedAt: event.endedAt, durationMs: event.durationMs },
        reply: null,
        waiting: [],
        companion: 'idle',
        transcript: '',
      };
    case 'deleted':
      return { ...state, messages: [], reply: null, cutOff: null, waiting: [], companion: 'idle', transcript: '', deleted: true };
    case 'transcript.partial':
      return { ...state, transcript: event.text };
    case 'transcript.final':
      return { ...state, transcript: '' };
    case 'heartbeat':
    case 'reset':
    case 'skipped':
      return state;
  }
}

/** The answer to one's own `conversation.send`, which may come before or after the events that tell the same. */
export const sent = (state: ConversationState, { message, safety }: Pick<SendResult, 'message' | 'safety'>): ConversationState =>
  withSafety(withMessage(state, message), safety);

/** Its person has given it a name here. */
export const withTitle = (state: ConversationState, title: string): ConversationState => ({
  ...state,
  titled: true,
  conversation: { ...state.conversation, title },
});

/** A level never drops within a conversation: an older answer that arrives late changes nothing. */
export const withSafety = (state: ConversationState, safety: Safety): ConversationState =>
  safety.level < state.safety.level ? state : { ...state, safety };

/** What this device makes of words that the server has not answered yet: it may only raise, and it cannot say that anybody was told. */
export const withGuess = (state: ConversationState, safety: Safety): ConversationState =>
  safety.level > state.safety.level ? { ...state, safety: { ...safety, humanOffered: false } } : state;

function withMessage(state: ConversationState, message: Message): ConversationState {
  const others = state.messages.filter(({ id }) => id !== message.id);
  const at = others.findLastIndex(({ ordinal }) => ordinal < message.ordinal) + 1;
  const messages = [...others.slice(0, at), message, ...others.slice(at)];
  const { conversation, failure, reply, cutOff, waiting } = state;
  const isNew = others.length === state.messages.length;
  const overtaken = message.author === 'person' || failure?.inReplyTo === message.inReplyTo;
  return {
    ...state,
    messages,
    conversation: {
      ...conversation,
      messageCount: Math.max(conversation.messageCount, message.ordinal),
      lastMessageAt: Math.max(conversation.lastMessageAt, message.createdAt),
    },
    companion: message.author === 'companion' ? companionAfter(state, message.id) : state.companion,
    // A reply becomes the message with the same id.
    reply: reply?.replyId === message.id ? null : reply,
    cutOff: cutOff?.replyId === message.id ? null : cutOff,
    failure: overtaken ? null : failure,
    waiting: message.author === 'person' && isNew ? [...waiting, message.id] : waiting.filter((id) => id !== message.inReplyTo),
  };
}

const waitsNoMore = (state: ConversationState, messageId: Id): ConversationState =>
  state.waiting.includes(messageId) ? { ...state, waiting: state.waiting.filter((id) => id !== messageId) } : state;

const maybeMessage = (state: ConversationState, message: Message | null): ConversationState => (message ? withMessage(state, message) : state);

const withoutReply = (state: ConversationState, replyId: string): ConversationState =>
  state.reply?.replyId === replyId
    ? { ...state, reply: null, hole: false, companion: companionAfter(state, replyId) }
    : { ...state, companion: companionAfter(state, replyId) };

/**
 * What the companion does once a reply has come to its end. The word that it is idle again is ephemeral and may be lost, with the node that wrote the reply for example;
 * the end itself is not, and nobody may be shown thinking for ever. When another reply is on the screen already, its own words count.
 */
const companionAfter = ({ reply, companion, conversation }: ConversationState, replyId: string): CompanionState =>
  reply !== null && reply.replyId !== replyId ? companion : conversation.endedAt === null ? 'listening' : 'idle';

const isFinished = (state: ConversationState, replyId: string): boolean => state.messages.some(({ id }) => id === replyId);

function started(before: ConversationState, { type: _type, ...begun }: Extract<ConversationEvent, { type: 'reply.started' }>): ConversationState {
  const state = waitsNoMore(before, begun.inReplyTo);
  const { reply } = state;
  if (isFinished(state, begun.replyId)) return state;
  if (reply?.replyId !== begun.replyId) return { ...state, reply: { ...begun, text: '' }, failure: null, hole: false };
  // Said again: a screen has joined, or somebody else writes it than was thought.
  if (reply.origin === begun.origin && reply.standIn === begun.standIn) return state;
  return { ...state, reply: { ...reply, ...begun } };
}

function withDelta(state: ConversationState, { replyId, from, text }: { replyId: string; from: number; text: string }): ConversationState {
  const { reply } = state;
  if (isFinished(state, replyId)) return state;
  if (reply?.replyId !== replyId || from > reply.text.length) return { ...state, hole: true };
  const fresh = text.slice(reply.text.length - from);
  return fresh === '' ? state : { ...state, reply: { ...reply, text: reply.text + fresh }, companion: 'speaking' };
}
