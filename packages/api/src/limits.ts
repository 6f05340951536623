/** Bounds of one connection and of all of them: what a hostile client can make us hold. */
export const SUBSCRIPTIONS_PER_SOCKET = 16;
export const CALLS_PER_BATCH = 10;
export const FRAME_MAX_BYTES = 64 * 1024;
/** Binary messages are shorter: one frame of sound. What a channel takes in beyond that is `CHANNEL_` in packages/fanout. */
export { VOICE_FRAME_MAX_BYTES } from '@ezri/contract';
/** A message may come in so many fragments; a million of one byte each is an attack. */
export const FRAGMENTS_PER_MESSAGE = 64;
/** Pieces of unfinished messages that one socket may make us hold. */
export const BUFFERED_CHUNKS_PER_SOCKET = 1_024;
/** Brackets inside brackets in one JSON text. Ezri's own inputs are three deep. */
export const JSON_DEPTH_MAX = 64;
/** The body of one HTTP call. */
export const BODY_MAX_BYTES = 64 * 1024;

export const SOCKETS_PER_ACCOUNT = 8;
export const SOCKETS_PER_ADDRESS = 50;
export const SOCKETS_OVERALL = 10_000;
/** Sockets of one address that have not shown a token yet. */
export const UNKNOWN_SOCKETS_PER_ADDRESS = 25;
/** Upgrades whose identity is being looked up, over all addresses. */
export const UPGRADES_UNDER_WAY = 256;

/**
 * Sockets that wait to be told who they are, over all addresses; the next one is told to come again. When thousands come back at once, each of the few that are let in is served before
 * its patience ends. If all were let in, each would be served too late, give up and come again, for ever.
 */
export const SOCKETS_ARRIVING = 256;

/** A socket that said it would send a token has so long to do it. */
export const SIGN_IN_DEADLINE_MS = 5_000;
/** A socket without a subscription and without a call for so long is closed. */
export const SOCKET_IDLE_MS = 10 * 60_000;
/** Quiet time before a ping, and how long its answer may take. */
export const SOCKET_PING_MS = 15_000;
export const SOCKET_PONG_MS = 10_000;
/** How often silence, and tokens that are over, are looked for. */
export const SOCKET_SWEEP_MS = 500;
/** A socket whose token was refused may hear why for so long. */
export const SOCKET_FAREWELL_MS = 1_000;
/** After a close frame of ours, how long its answer may take. */
export const SOCKET_CLOSE_MS = 2_000;
/** How often open sockets are compared with the database, and how many at once at least (RECHECK_LOOKS): what remains when the bus has lost a word. */
export const SOCKET_RECHECK_MS = 4_000;
export const SOCKET_RECHECK_BATCH = 1_000;

/**
 * Messages of one socket, calls in batches counted one by one, within the window. Calls are refused far below (`RATES`); this ends a socket that takes no
 * notice, and counts what never becomes a call.
 */
export const MESSAGES_PER_SOCKET = 1_500;
export const MESSAGES_WINDOW_MS = 3_000;

/** Bytes that wait on a socket: above the first its subscriptions hold only their cursors, above the second its calls are not read either. */
export const EVENTS_HIGH_WATER_BYTES = 256 * 1024;
export const ANSWERS_HIGH_WATER_BYTES = 1024 * 1024;
/** A socket above such a mark has so long to take everything that waits; then it is cut off and comes back with its cursors. */
export const SOCKET_STUCK_MS = 30_000;

/** All headers of a request must be here within this time; Node looks every `HEADERS_CHECK_MS`. */
export const HEADERS_MS = 8_000;
export const HEADERS_CHECK_MS = 1_000;
/** A whole request, and how long a connection may stay open without one. */
export const REQUEST_MS = 15_000;
export const KEEP_ALIVE_MS = 30_000;
/** How long a decision may wait for limits that nodes share; then it is refused. */
export const LIMITER_WAIT_MS = 800;

/** Behind a proxy: so long a node that stops says so on /readyz and still takes everybody, until the proxy has looked. */
export const DRAIN_NOTICE_MS = 1_500;
/** Sockets are asked to move one after the other, over so long for each and so long at most (twice as long on a node that is late itself), so that the other nodes can take them. */
export const DRAIN_SPREAD_PER_SOCKET_MS = 40;
export const DRAIN_SPREAD_MS = 4_000;
/** After the last of them was asked: what the rest may take. */
export const DRAIN_MS = 5_000;
/** Without a proxy there may be no other node to go to: when nobody has left for so long, nobody will. */
export const DRAIN_QUIET_MS = 1_200;

/** A node that has not written its heartbeat for so long is not ready. */
export const HEARTBEAT_LATE_MS = 6_000;
/** A node whose event loop stood still for longer than the first within the second is not ready. */
export const LOOP_BLOCKED_MS = 1_000;
export const LOOP_WINDOW_MS = 5_000;
