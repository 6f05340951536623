/** Why we close a socket. 4400 to 4499 mean: do not come back as you are (they mirror HTTP's 4xx). */
export const CLOSE = {
  /** Nobody used the socket; come back whenever there is something to say. */
  idle: { code: 4000, reason: 'idle' },
  /** The server is stopping; come back, another one answers. */
  restart: { code: 1012, reason: 'restarting' },
  /** Nobody can be told apart while the database is busy or away; come back. RFC 6455's registry: "try again later". */
  later: { code: 1013, reason: 'try again later' },
  /** Signed out, token over, password, role or status changed: sign in or bring a new token. */
  identityOver: { code: 4401, reason: 'identity no longer valid' },
  /** No token came within the deadline. */
  silent: { code: 4408, reason: 'no token in time' },
  /** The same account opened more sockets than it may: the oldest goes. */
  replaced: { code: 4409, reason: 'too many connections of this account' },
  /** More messages at once than any client of ours would send. */
  flood: { code: 4429, reason: 'too many messages at once' },
} as const;
export type CloseReason = (typeof CLOSE)[keyof typeof CLOSE];
