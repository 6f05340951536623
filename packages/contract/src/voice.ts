import { z } from 'zod';
import { Heartbeat, Reset, Resume, Skipped } from './cursor.ts';
import { Id } from './ids.ts';
import { Language } from './language.ts';

/** Sound of the person, as it goes up: PCM, 16 bits signed, little endian, one voice. */
export const VOICE_SAMPLE_RATE = 16_000;
export const VOICE_SAMPLE_BYTES = 2;
/** One frame of it, and the bytes that this is. */
export const VOICE_FRAME_MS = 20;
export const VOICE_FRAME_BYTES = (VOICE_SAMPLE_RATE / 1_000) * VOICE_FRAME_MS * VOICE_SAMPLE_BYTES;
/** So long a voice session waits for a client whose channel was lost. What it had heard until then is never dropped. */
export const VOICE_RESUME_MS = 15_000;

/** Who turns sound into words, or words into sound: `server` is an engine that is configured and well; `browser` is the page's own. */
export const VoiceEngine = z.enum(['server', 'browser']);
export type VoiceEngine = z.infer<typeof VoiceEngine>;
export const VoiceEngines = z.object({ hearing: VoiceEngine, speaking: VoiceEngine });
export type VoiceEngines = z.infer<typeof VoiceEngines>;

/** `open`: the server finds where a turn ends. `push`: sound comes only while the person holds the button, and `voice.commit` ends the turn. */
export const Microphone = z.enum(['open', 'push']);
export type Microphone = z.infer<typeof Microphone>;

/** The id of a binary channel on the connection that it was opened on. */
const ChannelId = z.int().min(1).max(0xffff);

/** `language`: the one that is listened for and spoken. */
export const OpenVoiceInput = z.object({ conversationId: Id, mode: Microphone.default('open'), language: Language.default('en') });
/** Frames go up and down on `channel`, on this connection. `resumed`: the session that was there goes on; a new one knows nothing of a turn that had begun. */
export const OpenVoiceResult = VoiceEngines.extend({ channel: ChannelId, resumed: z.boolean() });
export type OpenVoiceResult = z.infer<typeof OpenVoiceResult>;
export const VoiceChannelInput = z.object({ conversationId: Id, channel: ChannelId });
export const VoiceEventsInput = VoiceChannelInput.extend(Resume.shape);

/** How far the person has heard a reply, in UTF-16 units of its text from the start. Without a channel: also told where the browser speaks. */
export const PlayedInput = z.object({ conversationId: Id, replyId: Id, chars: z.int().nonnegative() });
/** `heard`: what is kept of it, at most the text there is; null when there is no such reply, and when all of it counts because it went on as text. */
export const PlayedResult = z.object({ heard: z.int().nonnegative().nullable() });
export type PlayedResult = z.infer<typeof PlayedResult>;

/** `committed`: whether something had been heard that was not committed yet. */
export const CommitResult = z.object({ committed: z.boolean() });
export type CommitResult = z.infer<typeof CommitResult>;
/** `interrupted`: whether Ezri was speaking, or about to. */
export const InterruptResult = z.object({ interrupted: z.boolean() });
export type InterruptResult = z.infer<typeof InterruptResult>;
/** `closed`: false when the session was over already. */
export const CloseVoiceResult = z.object({ closed: z.boolean() });
export type CloseVoiceResult = z.infer<typeof CloseVoiceResult>;

/** `away`: nothing was said for 15 s, by either side. */
export const PersonState = z.enum(['quiet', 'speaking', 'away']);
export type PersonState = z.infer<typeof PersonState>;

/**
 * Why a channel is over. `elsewhere`: the conversation was taken over by another device or page. `overRate`: far more came than one can say. `ended`: the conversation
 * is, or the client closed it. `idle`: nothing was said for long. `lost`: a fault, or the node is about to end: open another.
 */
export const VoiceClose = z.enum(['elsewhere', 'overRate', 'ended', 'idle', 'lost']);
export type VoiceClose = z.infer<typeof VoiceClose>;

/**
 * What goes on in a voice session. `replyId` of what Ezri says on its own (the notice, the greeting) is the id of its message.
 * `started.mime`: of the frames that come, for example `audio/pcm;rate=24000`: 16 bits signed, little endian, one voice. `sentence`: `from` is the offset of `text` in the
 * text of the reply (UTF-16 units), `seq` the number of the first frame that speaks it. `paused`: stop at once and keep what has not been played; `resumed`: go on with it;
 * `flush`: drop it. `ended`: all frames of the reply have been sent. `gap`: so much sound of the person never came. `unheard`: there was speech and no words
 * were found in it. `failed`: that engine is not to be had; the session goes on by the browser's own, or by text.
 */
export const VoiceEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('started'), replyId: Id, mime: z.string() }),
  z.object({ type: z.literal('sentence'), replyId: Id, text: z.string(), from: z.int().nonnegative(), seq: z.int().nonnegative() }),
  z.object({ type: z.literal('paused'), replyId: Id }),
  z.object({ type: z.literal('resumed'), replyId: Id }),
  z.object({ type: z.literal('flush'), replyId: Id }),
  z.object({ type: z.literal('ended'), replyId: Id }),
  z.object({ type: z.literal('person'), state: PersonState }),
  z.object({ type: z.literal('gap'), ms: z.int().positive() }),
  z.object({ type: z.literal('unheard') }),
  z.object({ type: z.literal('failed'), engine: z.enum(['hearing', 'speaking']) }),
  z.object({ type: z.literal('closed'), reason: VoiceClose }),
  Heartbeat,
  Reset,
  Skipped,
]);
export type VoiceEvent = z.infer<typeof VoiceEvent>;
