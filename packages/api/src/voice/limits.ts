import { VOICE_FRAME_BYTES } from '@ezri/contract';

/** People with two devices take one over from the other; more at once is no person. */
export const VOICE_SESSIONS_PER_ACCOUNT = 2;
/** Each may hold a minute of sound (1.9 MB) and a second or two of Ezri's. */
export const VOICE_SESSIONS_PER_NODE = 200;

/** One message has so many frames at most: 100 ms. A longer one is somebody's file. */
export const FRAME_BYTES_MAX = 5 * VOICE_FRAME_BYTES;
/** What a client kept over a lost line, 10 s, may come at once. */
export const VOICE_BURST_BYTES = 384 * 1024;
/** A gap is never told as longer than this. */
export const GAP_MAX_MS = 60_000;

/** How often time is told to all sessions: an upper bound for how late Ezri speaks on. */
export const VOICE_TICK_MS = 50;
/** How often it is looked whether somebody who says nothing is still there. */
export const VOICE_RESTING_TICK_MS = 1_000;
/** So much of Ezri's sound may be on its way, or wait at the client. */
export const AHEAD_MAX_MS = 1_000;
/** And so much of that has been played before more is sent: one write, and one wake-up of a phone, for ten frames. At least three quarters of a second are always on the way, or there. */
export const AHEAD_STEP_MS = 200;
/** Sound of one sentence that is held here. */
export const SENTENCE_SOUND_MAX_MS = 1_000;
/** How long a sentence is that nobody has heard to its end, by its letters. */
export const MS_PER_CHAR = 65;
/** What Ezri has to say and has not begun: replies, notices. */
export const UTTERANCES_MAX = 20;
/** An engine that says nothing for so long has failed. */
export const SPEAK_STALLED_MS = 10_000;
/** The words of one segment must be there. */
export const HEAR_WITHIN_MS = 30_000;
/** How often words that are not final are shown. */
export const PARTIAL_EVERY_MS = 100;

/** Words that could not be sent are tried again for so long. */
export const SAY_WITHIN_MS = 60_000;
/** A session that ends waits so long for its words to be sent; a node that does, for words that are still to come. */
export const END_WITHIN_MS = 5_000;
/** Nobody has said anything for so long. */
export const VOICE_IDLE_MS = 15 * 60_000;

/** Events of one channel that are kept for a subscription that comes back. */
export const VOICE_EVENTS_KEPT = 256;
/** A channel on which nothing happens says so. */
export const VOICE_HEARTBEAT_MS = 10_000;
/** What is kept of a client's word about how far it has played: more than any reply has. */
export const PLAYED_MAX_CHARS = 100_000;
