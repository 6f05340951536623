import type { Rate } from './http/limiters.ts';
import type { RateName } from './http/rate-limits.ts';

/** What the runner decided. Read from the environment once, by the runner, and passed from there. */
export interface Config {
  /** 0 picks a free port. */
  readonly port: number;
  /** The address to listen on. */
  readonly host: string;
  /** Origins whose pages may talk to us, besides our own; exact, without a trailing slash. */
  readonly allowedOrigins: readonly string[];
  /** HMAC keys for tokens by `kid`; `currentKey` signs, the others still verify. */
  readonly jwtKeys: Readonly<Record<string, string>>;
  readonly currentKey: string;
  /** Seeds the demo accounts and offers them on the sign-in page. Never in production. */
  readonly demo: boolean;
  /** Whether the proxy in front of us may be believed about the caller's address. */
  readonly trustProxy: boolean;
  /** Cookies carry the `__Host-` prefix and `Secure`: on unless the app is served over plain http on localhost. */
  readonly secureCookies: boolean;
  /** The folder with the built pages; null serves none. */
  readonly webRoot: string | null;
  /** Whoever shows it as a bearer may read /metrics, and nobody else; without it only callers of this machine or network. */
  readonly metricsToken?: string | undefined;
  /** For callers of whom many share an address; the defaults are in limits.ts. */
  readonly socketLimits?: Partial<SocketLimits>;
  readonly rates?: Partial<Record<RateName, Rate>>;
}

export interface SocketLimits {
  readonly perAccount: number;
  readonly perAddress: number;
  readonly overall: number;
  /** Sockets of one address that have not shown a token yet. */
  readonly unknownPerAddress: number;
  /** Messages within `MESSAGES_WINDOW_MS`. */
  readonly messages: number;
  /** How many open sockets one look compares with the database. */
  readonly recheckBatch: number;
}
