import type { AppRouter } from '@ezri/api';
import { createFeed, createSocket, refusalOf, retrying, type Feed, type FeedOptions, type Socket } from '@ezri/client';
import { parseCursor, type Cursor, type Position } from '@ezri/contract';
import { httpClient, type Server, type Trpc } from '@ezri/testkit';
import { createTRPCClient, wsLink } from '@trpc/client';
import type { Journal, Op } from '../journal.ts';
import type { Credentials } from './accounts.ts';

/** A token lives for 15 minutes; one that is older than this is replaced at the next connection. */
const TOKEN_FRESH_MS = 8 * 60_000;
/** Attempts of one call before it counts as unknown: a fault may last for a minute. */
const ATTEMPTS = 60;
/** One attempt without an answer is made again after so long. */
const ATTEMPT_MS = 5_000;

/** Where a device finds the server. */
export interface Entry extends Server {
  /** A socket must dial for itself, as in a browser: Node gives it the connection that a sign-in has left open at the same address, be it dead. */
  readonly signInUrl?: string;
}

export interface Watching<S, E> extends Pick<FeedOptions<S, E>, 'snapshot' | 'subscribe' | 'apply' | 'isEphemeral'> {
  readonly topic: string;
  /** The id of what an event is about. */
  readonly entityOf?: (event: E) => string | null;
}

/** One device: the real client package over a real socket, with a journal. */
export interface ChaosClient extends Disposable {
  readonly name: string;
  readonly accountId: string;
  readonly token: string;
  readonly trpc: Trpc;
  readonly socket: Socket;
  /** Makes the call until it is answered; what comes of it is in the journal. Null when it was refused or stayed without an answer. */
  ask<T>(
    kind: string,
    about: Op['about'],
    call: (options: { signal: AbortSignal }) => Promise<T>,
    answerOf?: (answer: T) => Op['answer'],
  ): Promise<T | null>;
  /** Follows a feed and writes down every durable event that is shown. */
  watch<S extends { cursor: Cursor }, E extends { type: string }>(watching: Watching<S, E>): Feed<S>;
  readonly feeds: ReadonlyMap<string, Feed<unknown>>;
  /** How far each feed has come: the newest event shown, or the newest snapshot. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Where the server says that a topic's head is. */
  headOf(topic: string): Promise<Position | null>;
}

export async function createChaosClient(
  server: Entry,
  name: string,
  credentials: Credentials,
  journal: Journal,
  given?: string,
): Promise<ChaosClient> {
  const signIn = httpClient({ url: server.signInUrl ?? server.url });
  let token = given ?? (await signIn.account.issueToken.mutate(credentials)).token;
  let tokenSince = Date.now();
  const feeds = new Map<string, Feed<unknown>>();
  const positions = new Map<string, Position>();
  const heads = new Map<string, () => Promise<Cursor>>();
  const renewed = async (): Promise<string> => {
    if (Date.now() - tokenSince < TOKEN_FRESH_MS) return token;
    try {
      ({ token } = await signIn.account.issueToken.mutate(credentials));
      tokenSince = Date.now();
    } catch {
      // The old one is still good for some minutes; the next connection asks again.
    }
    return token;
  };
  const socket = createSocket({ url: `${server.url.replace(/^http/, 'ws')}/trpc`, connectionParams: async () => ({ token: await renewed() }) });
  const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket.client })] });

  return {
    name,
    accountId: credentials.id,
    get token() {
      return token;
    },
    trpc,
    socket,
    feeds,
    positions,
    async headOf(topic) {
      const cursor = await heads.get(topic)?.();
      return cursor === undefined ? null : parseCursor(cursor);
    },
    async ask(kind, about, call, answerOf = () => ({})) {
      const handle = journal.invoke(name, kind, about);
      try {
        const answer = await retrying(call, { attempts: ATTEMPTS, timeoutMs: ATTEMPT_MS, connection: socket.connection });
        handle.ok(answerOf(answer));
        return answer;
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal !== null) handle.fail({ reason: refusal.reason });
        else handle.unknown(error instanceof Error ? `${error.name}: ${error.message}` : 'no answer');
        return null;
      }
    },
    watch<S extends { cursor: Cursor }, E extends { type: string }>({ topic, entityOf = () => null, ...options }: Watching<S, E>) {
      let position: Position | null = null;
      heads.set(topic, async () => (await options.snapshot({ signal: AbortSignal.timeout(ATTEMPT_MS) })).cursor);
      const feed = createFeed<S, E>({
        ...options,
        connection: socket.connection,
        async snapshot(how) {
          const snapshot = await options.snapshot(how);
          const cursor = parseCursor(snapshot.cursor);
          if (cursor !== null) {
            positions.set(topic, cursor);
            journal.shown.push({ kind: 'snapshot', client: name, topic, ...cursor, at: Date.now() });
          }
          return snapshot;
        },
        subscribe: (input, handlers) =>
          options.subscribe(input, {
            ...handlers,
            onData(event) {
              position = parseCursor(event.id);
              handlers.onData(event);
              // The feed takes the number of what the server could not read, and shows nothing.
              const before = positions.get(topic);
              const isNext = position !== null && before?.epoch === position.epoch && before.seq + 1 === position.seq;
              if (event.data.type !== 'skipped' || position === null || !isNext) return;
              positions.set(topic, position);
              journal.shown.push({ kind: 'event', client: name, topic, ...position, type: 'skipped', entity: null, at: Date.now() });
            },
          }),
        apply(state, event) {
          if (position !== null && options.isEphemeral?.(event) !== true) {
            positions.set(topic, position);
            journal.shown.push({ kind: 'event', client: name, topic, ...position, type: event.type, entity: entityOf(event), at: Date.now() });
          }
          return options.apply(state, event);
        },
      });
      feeds.set(topic, feed);
      return feed;
    },
    [Symbol.dispose]() {
      for (const feed of feeds.values()) feed[Symbol.dispose]();
      socket[Symbol.dispose]();
    },
  };
}
