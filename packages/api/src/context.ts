import type { Role } from '@ezri/contract';
import type { Channels, Wire } from '@ezri/fanout';
import type { TRPCError } from '@trpc/server';
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
  set(token: string): void;
  /** Lets the browser keep the cookie it came with for another while. */
  renew(): void;
  /** The device cookie that the browser came with, whatever it is worth (`deviceOf`). It outlives sessions. */
  readonly device: string | null;
  setDevice(device: string): void;
  /** Also asks the browser to forget what the pages have stored. */
  clear(): void;
}

export interface Context {
  readonly deps: Deps;
  readonly identity: Identity | null;
  /** Set when a token came that is no good: calls that need somebody are refused with it, the others go on as nobody. */
  readonly refusedToken: TRPCError | null;
  readonly cookies: CookieJar | null;
  /** The caller's network address, for limits only. Never logged beside what was said. */
  readonly address: string;
  /** What the client says it is, shortened; shown in the list of one's own devices. */
  readonly userAgent: string;
  /** One per socket; null over HTTP. Counts its subscriptions. */
  readonly socket: SocketState | null;
}

export interface SocketState {
  readonly id: string;
  subscriptions: number;
  /** Calls that have come and are not answered yet; a subscription is one until it has started. */
  calls: number;
  /** Undefined while the client keeps up; otherwise resolves when it has caught up, or is gone. */
  readonly drained: () => Promise<void> | undefined;
  /** For the events of feeds and the answers to calls, past tRPC's own handler; null where it serves the socket. */
  readonly wire: Wire | null;
  /** Binary messages beside the calls. They end with the socket, whatever ends it. */
  readonly channels: Channels;
}
