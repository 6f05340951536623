import type { Role } from '@ezri/contract';
import type { Deps } from './deps.ts';

/** What a connection has proved about itself. Role and rights are read from the store at every call, never from here. */
export interface Identity {
  readonly accountId: string;
  /** The session that the cookie or token belongs to; signing it out ends both. */
  readonly sessionId: string;
  readonly proof: 'cookie' | 'token';
  /** Milliseconds since the Unix epoch; null for a cookie, whose session the store times out. */
  readonly expiresAt: number | null;
}

/** Who is asking, as the store has it at this very call. */
export interface Actor {
  readonly id: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly pseudonym: string;
}

/** How an answer reaches the browser's cookie jar; absent over WebSocket, where no header can be sent. */
export interface CookieJar {
  set(token: string, maxAgeMs: number): void;
  clear(): void;
}

export interface Context {
  readonly deps: Deps;
  readonly identity: Identity | null;
  readonly cookies: CookieJar | null;
  /** The caller's network address, for limits only. Never logged beside what was said. */
  readonly address: string;
  /** One per socket; null over HTTP. Counts its subscriptions. */
  readonly socket: SocketState | null;
}

export interface SocketState {
  readonly id: string;
  subscriptions: number;
}
