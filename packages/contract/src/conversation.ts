import { z } from 'zod';
import { Cursor, Heartbeat, Reset, Resume, Skipped } from './cursor.ts';
import { Id, Instant } from './ids.ts';
import { Language } from './language.ts';
import { Safety } from './safety.ts';
import { Text } from './text.ts';

export const MESSAGE_MAX = 4000;
/** In UTF-16 units, as JavaScript counts them. */
export const TITLE_MAX = 80;
export const QUERY_MAX = 100;

export const Avatar = z.object({ id: z.string(), name: z.string(), tagline: z.string(), greeting: z.string(), hue: z.int().min(0).max(360) });
export type Avatar = z.infer<typeof Avatar>;

export const Mode = z.enum(['text', 'voice']);
export type Mode = z.infer<typeof Mode>;

/** `person` wrote it, `companion` (the AI) or `staff` answered, `notice` is Ezri's own plain statement. */
export const Author = z.enum(['person', 'companion', 'staff', 'notice']);
export type Author = z.infer<typeof Author>;

/** How a reply ended. Only `complete` text was finished; the others keep what had arrived. */
export const MessageStatus = z.enum(['complete', 'stopped', 'interrupted', 'failed']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** Who writes a reply: a model, or the companion that is made of rules. */
export const ReplyOrigin = z.enum(['model', 'scripted']);
export type ReplyOrigin = z.infer<typeof ReplyOrigin>;

/** Who wrote what the companion said: `reviewed` is a passage written and reviewed by people, which took the place of a reply that must not be shown. */
export const Origin = z.enum([...ReplyOrigin.options, 'reviewed']);
export type Origin = z.infer<typeof Origin>;

/**
 * `ordinal` counts messages within the conversation from 1, in commit order. `inReplyTo` is set on replies. `origin` is null for all but what the companion said;
 * `standIn` is true when the scripted companion wrote it because the model was away. `heard`: of what was spoken aloud, how far the person has heard it, in UTF-16 units of `text`; null: it was not spoken.
 */
export const Message = z.object({
  id: Id,
  conversationId: Id,
  ordinal: z.int().positive(),
  author: Author,
  text: z.string(),
  status: MessageStatus,
  inReplyTo: Id.nullable(),
  origin: Origin.nullable(),
  standIn: z.boolean(),
  heard: z.int().nonnegative().nullable(),
  createdAt: Instant,
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.object({
  id: Id,
  avatarId: z.string(),
  mode: Mode,
  title: z.string(),
  level: Safety.shape.level,
  messageCount: z.int().nonnegative(),
  startedAt: Instant,
  lastMessageAt: Instant,
  endedAt: Instant.nullable(),
  durationMs: z.int().nonnegative().nullable(),
});
export type Conversation = z.infer<typeof Conversation>;

/** Who is writing a reply. When `standIn` the screen says that the scripted companion answers because the model is away. */
const Writer = { origin: ReplyOrigin, standIn: z.boolean() };

/** A reply that is being written: what has arrived so far, in UTF-16 units as JavaScript counts them. */
export const RunningReply = z.object({ replyId: Id, inReplyTo: Id, text: z.string(), ...Writer });
export type RunningReply = z.infer<typeof RunningReply>;

/** `language`: of the notice, the greeting and what Ezri says until the person has written something. */
export const StartInput = z.object({
  avatarId: z.string().min(1).max(40),
  mode: Mode.default('text'),
  clientId: Id,
  language: Language.default('en'),
});
export const AvatarsInput = z.object({ language: Language.default('en') }).prefault({});
export const SendInput = z.object({
  conversationId: Id,
  messageId: Id,
  text: Text.max(MESSAGE_MAX, `a message has at most ${MESSAGE_MAX} characters: send the rest as another`).refine(
    (text) => text.trim().length > 0,
    'write something first',
  ),
});
export const ConversationInput = z.object({ conversationId: Id });
export const NeedHelpInput = z.object({ conversationId: Id, requestId: Id });
/**
 * Asks for another reply to a message of one's own. Without `replyId`: to one whose reply was stopped, failed or broke off. With one, made by the client: also to the
 * last message, whose reply is complete; the new one takes its place (`message.superseded`) once it is complete itself. The same `replyId` again is the same call.
 */
export const RetryInput = z.object({ conversationId: Id, messageId: Id, replyId: Id.nullish() });
/** So often a complete reply can be asked for anew, per message. */
export const REGENERATIONS_MAX = 5;
/** `query`: only those in whose title or messages it stands, whatever the case and the accents. Without one: all. */
export const ListConversationsInput = z
  .object({ limit: z.int().min(1).max(100).default(20), before: Instant.nullish(), query: Text.trim().min(1).max(QUERY_MAX).nullish() })
  .prefault({});
export const RenameInput = z.object({ conversationId: Id, title: Text.trim().min(1, 'give it a name').max(TITLE_MAX) });
/** `after`: the ordinal of the last message that one has; 0 at the start. */
export const ExportInput = z.object({
  conversationId: Id,
  format: z.enum(['json', 'markdown']),
  after: z.int().nonnegative().default(0),
  language: z.enum(['en', 'es']).default('en'),
});
export const ConversationEventsInput = Resume.extend({ conversationId: Id });

/**
 * `waiting`: messages whose reply is owed and waits for the one before it, in order; the message that is being answered is not among them. After the snapshot a message
 * waits from its `message.created` until a `reply.started`, `reply.stopped` or `reply.failed` names it in `inReplyTo`. Superseded messages are left out.
 */
export const ConversationSnapshot = z.object({
  conversation: Conversation,
  messages: z.array(Message),
  reply: RunningReply.nullable(),
  waiting: z.array(Id),
  safety: Safety,
  cursor: Cursor,
});
export type ConversationSnapshot = z.infer<typeof ConversationSnapshot>;

export const StartResult = ConversationSnapshot.extend({ conversationId: Id });
export type StartResult = z.infer<typeof StartResult>;
/** `safety` is what the detector made of this very message; the help lines are in it. */
export const SendResult = z.object({ messageId: Id, message: Message, safety: Safety });
export type SendResult = z.infer<typeof SendResult>;
export const EndResult = z.object({ conversationId: Id, durationMs: z.int().nonnegative(), endedAt: Instant });
export type EndResult = z.infer<typeof EndResult>;

/** A place in a message: some of its text on one line, and where in it the words stand that were looked for. */
export const Snippet = z.object({ text: z.string(), from: z.int().nonnegative(), to: z.int().nonnegative() });
export type Snippet = z.infer<typeof Snippet>;
/** `found`: the newest message with the words that were looked for; null when only the title has them, or nothing was looked for. */
export const ListedConversation = Conversation.extend({ found: Snippet.nullable() });
export type ListedConversation = z.infer<typeof ListedConversation>;
/** Newest first. `conversation.onList` goes on from `cursor`. */
export const ConversationList = z.object({ conversations: z.array(ListedConversation), cursor: Cursor });
export type ConversationList = z.infer<typeof ConversationList>;

export const RenameResult = z.object({ conversationId: Id, title: z.string() });
export type RenameResult = z.infer<typeof RenameResult>;
export const DeleteResult = z.object({ conversationId: Id, deletedAt: Instant });
export type DeleteResult = z.infer<typeof DeleteResult>;
/** One part of a file: the texts of all parts, joined in order, are the file. `next`: pass it as `after` for the next part; null when this was the last. */
export const ExportPart = z.object({ name: z.string(), mime: z.string(), text: z.string(), next: z.int().positive().nullable() });
export type ExportPart = z.infer<typeof ExportPart>;

export const CompanionState = z.enum(['idle', 'listening', 'thinking', 'speaking']);
export type CompanionState = z.infer<typeof CompanionState>;

export const ReplyFailure = z.enum(['provider', 'timeout', 'interrupted']);
export type ReplyFailure = z.infer<typeof ReplyFailure>;

/**
 * Durable events have a number in the topic `conversation:{id}`. `reply.started`, `reply.delta`, `state`, `transcript.*`, `heartbeat` and `reset`
 * are ephemeral: they carry the cursor of the durable event before them, and a client must not drop them for being "old".
 * `reply.started` comes again for the same reply when it turns out that somebody else writes it. `reply.delta.from` is the offset of `text` in the whole reply: skip what overlaps, ask for the snapshot on a hole.
 * `message.superseded`: another reply took the place of this one, whose message comes next: take it off the screen.
 * `message.heard`: how far the person has heard what was spoken. `transcript.partial`: the words of the turn that is being spoken, as far as they are known, each time anew; `transcript.final`: they were
 * sent as this message, whose `message.created` is the truth. A long turn is sent in parts, each with a `transcript.final` of its own; the words of the next `transcript.partial` begin after it.
 */
export const ConversationEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message.created'), message: Message }),
  z.object({ type: z.literal('message.superseded'), messageId: Id }),
  z.object({ type: z.literal('message.heard'), messageId: Id, heard: z.int().nonnegative() }),
  z.object({ type: z.literal('reply.started'), replyId: Id, inReplyTo: Id, ...Writer }),
  z.object({ type: z.literal('reply.delta'), replyId: Id, from: z.int().nonnegative(), text: z.string() }),
  z.object({ type: z.literal('reply.completed'), replyId: Id, message: Message }),
  z.object({ type: z.literal('reply.stopped'), replyId: Id, inReplyTo: Id, message: Message.nullable() }),
  z.object({ type: z.literal('reply.failed'), replyId: Id, inReplyTo: Id, reason: ReplyFailure, message: Message.nullable() }),
  z.object({ type: z.literal('state'), state: CompanionState }),
  z.object({ type: z.literal('transcript.partial'), turnId: Id, text: z.string() }),
  z.object({ type: z.literal('transcript.final'), turnId: Id, messageId: Id, text: z.string() }),
  z.object({ type: z.literal('safety.changed'), safety: Safety }),
  z.object({ type: z.literal('ended'), endedAt: Instant, durationMs: z.int().nonnegative() }),
  z.object({ type: z.literal('deleted'), deletedAt: Instant }),
  Heartbeat,
  Reset,
  Skipped,
]);
export type ConversationEvent = z.infer<typeof ConversationEvent>;

/** What changed about the list of one's conversations: ask for it again. No words: a conversation that is deleted must leave none in a feed. */
export const ListEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('renamed'), conversationId: Id }),
  z.object({ type: z.literal('deleted'), conversationId: Id }),
  Heartbeat,
  Reset,
  Skipped,
]);
export type ListEvent = z.infer<typeof ListEvent>;
export const ListEventsInput = Resume.prefault({});
