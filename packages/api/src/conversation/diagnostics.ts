import { channel } from 'node:diagnostics_channel';

/**
 * Moments at which something may go wrong, for whoever listens in the same process (node:diagnostics_channel): the fault harness ends the process there. Without a
 * listener they cost nothing. They name conversations and count characters; what anybody said is never in them.
 */

/** `{conversationId}`: a message is about to be screened; nothing has been written. */
export const SCREENING = channel('ezri.conversation.screening');
/** `{conversationId}`: the message, its verdict and the alert have been written, not yet committed; the events go with the commit, which comes next. */
export const SCREENED = channel('ezri.conversation.screened');
/** `{chars}`: so much of a reply has been shown, in UTF-16 units. */
export const REPLY_PIECE = channel('ezri.reply.piece');
