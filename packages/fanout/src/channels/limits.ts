/** Channels of one socket that are open at once. */
export const CHANNELS_PER_SOCKET = 8;
/** One message, its header included. */
export const CHANNEL_FRAME_MAX_BYTES = 32 * 1024;

/** What a channel takes in for long: 16-bit samples at 16,000 a second are 32,000 bytes, and a client may catch up. */
export const CHANNEL_BYTES_PER_SECOND = 64 * 1024;
/** What it takes in at once: two seconds of the above, for a line that stood still. */
export const CHANNEL_BURST_BYTES = 128 * 1024;
/** A frame costs so much of the rate at least, so that a rate of bytes also bounds the number of frames: 256 a second. */
export const CHANNEL_FRAME_COST_BYTES = 256;
/** What may be refused for the rate, since there was last room for a whole burst; then the channel is closed. */
export const CHANNEL_OVER_RATE_BYTES = 256 * 1024;

/**
 * Frames are not sent while more than so much waits on the socket. Sound that is late is worth nothing, so it gives way long before what must arrive:
 * keep this below the mark at which subscriptions wait.
 */
export const CHANNEL_HIGH_WATER_BYTES = 128 * 1024;
