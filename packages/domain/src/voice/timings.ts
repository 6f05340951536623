import { VOICE_FRAME_MS, type Level } from '@ezri/contract';

/** All in milliseconds. Long, because people in distress speak slowly: being cut off is worse than waiting for a second. */

/** What one frame of the person's sound is of their time. */
export const FRAME_MS = VOICE_FRAME_MS;
/** Speech in a row that is more than a click. */
export const SPEECH_BEGINS_MS = 60;
/** Kept from before the moment that speech was noticed: the beginning of a word is quiet. */
export const PRE_ROLL_MS = 300;
/** Silence after which what was said until then is turned into words, whether or not the turn is over. */
export const PAUSE_MS = 400;
/** Less speech between two pauses is a cough or a chair. */
export const SPEECH_MIN_MS = 100;
/** Who speaks on without a pause is heard in pieces of this length. */
export const SEGMENT_MAX_MS = 20_000;
/** And of this one, while Ezri waits to find out whether there are words in it. */
export const PEEK_MS = 3_000;

/** Silence that ends a turn. */
export const END_OF_TURN_MS = 800;
/** For somebody who is not well. */
export const END_OF_TURN_PATIENT_MS = 1_600;
export const PATIENT_FROM: Level = 2;
/** When the words end like a sentence that goes on; and when nothing comes at all, sound or silence. */
export const END_OF_TURN_MAX_MS = 5_000;
/** A longer turn is sent in parts. */
export const TURN_MAX_MS = 60_000;

/** So much speech while Ezri speaks, and Ezri pauses. */
export const INTERRUPT_AFTER_MS = 500;
/** A pause in which no words came for so long after the speech was a false one. */
export const RESUME_AFTER_MS = 2_000;
/** A sign of listening is an answer when Ezri finishes within so long after it: people answer a question before its last word. */
export const ANSWER_WITHIN_MS = 1_500;
/** So much speech without words is worth saying that it was not understood. */
export const UNHEARD_FROM_MS = 500;
/** Pieces in a row without a word in them. From then on it is the room that is heard: only words interrupt, speech alone does not. */
export const NOISE_AFTER = 2;
/** Nobody has said anything for so long. */
export const PERSON_AWAY_AFTER_MS = 15_000;
