import { createScriptedCompanion, type LanguageModel, type Speech } from '@ezri/ai';
import type { Role } from '@ezri/contract';
import { createMemoryBus, openDatabase, updateAccount, type Bus, type Database, type Redis } from '@ezri/store';
import { createTRPCClient, createWSClient, httpLink, wsLink, type TRPCClient } from '@trpc/client';
import type { Logger } from 'pino';
import { WebSocket } from 'ws';
import type { Config } from '../src/config.ts';
import { createLogger } from '../src/http/log.ts';
import { textOf } from '../src/http/raw-data.ts';
import type { AppRouter } from '../src/router.ts';
import { createService, type Service } from '../src/service.ts';

export const PASSWORD = 'qz7 brass lantern';
export const KEYS = { old: 'old-key-old-key-old-key-old-key-old', now: 'new-key-new-key-new-key-new-key-new' };

export const testConfig: Config = {
  port: 0,
  host: '127.0.0.1',
  allowedOrigins: ['https://app.example.com'],
  jwtKeys: KEYS,
  currentKey: 'now',
  demo: false,
  trustProxy: false,
  secureCookies: false,
  webRoot: null,
};

export interface TestNode extends AsyncDisposable {
  readonly service: Service;
  readonly db: Database;
  readonly bus: Bus;
  readonly url: string;
  readonly wsUrl: string;
}

/** One service over an in-memory database. With `beside`, a second node over the first one's database and bus; with `redis`, which the caller closes, over its bus and limits. */
export async function startNode(
  options: {
    config?: Partial<Config>;
    beside?: TestNode;
    log?: Logger;
    redis?: Redis;
    router?: AppRouter;
    model?: LanguageModel;
    speech?: Speech;
  } = {},
): Promise<TestNode> {
  await using building = new AsyncDisposableStack();
  const bus = options.redis?.bus ?? options.beside?.bus ?? building.use(createMemoryBus());
  const db = options.beside?.db ?? building.use(await openDatabase({ bus }));
  const log = options.log ?? createLogger('silent');
  const { redis, router, speech, model = createScriptedCompanion() } = options;
  const parts = { db, bus, redis, router, speech, model, log };
  const service = building.use(await createService({ ...testConfig, ...options.config }, parts));
  const built = building.move();
  const wsUrl = `${service.url.replace('http', 'ws')}/trpc`;
  return { service, db, bus, url: service.url, wsUrl, [Symbol.asyncDispose]: async () => built.disposeAsync() };
}

/** The status, body and cookies of one HTTP call. */
export async function call(node: TestNode, path: string, input?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${node.url}/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(input === undefined ? {} : { body: JSON.stringify(input) }),
  });
  const body = (await response.json()) as { error?: { message: string; data: { code: string; reason: string; details?: unknown } } };
  return { status: response.status, error: body.error, headers: response.headers, cookies: response.headers.getSetCookie() };
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly token: string;
  /** As the `cookie` header wants it. */
  readonly cookie: string;
}

let count = 0;

/** Signs somebody new up, gives them `role`, and takes a token. */
export async function newPerson(node: TestNode, role: Role = 'user'): Promise<Person> {
  const email = `person${(count += 1)}@example.org`;
  const signedUp = await call(node, 'account.signUp', { email, password: PASSWORD, name: 'Alex' });
  const http = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${node.url}/trpc` })] });
  const { token, account } = await http.account.issueToken.mutate({ email, password: PASSWORD });
  if (role !== 'user') await node.db.transaction(async (tx) => updateAccount(tx, account.id, { role }));
  return { id: account.id, email, token, cookie: signedUp.cookies[0]?.split(';')[0] ?? '' };
}

export type Trpc = TRPCClient<AppRouter>;

/** The stock client over a WebSocket. */
export function socketClient(node: TestNode, token: string): Disposable & { trpc: Trpc; closes: number[] } {
  const closes: number[] = [];
  const client = createWSClient({
    url: node.wsUrl,
    connectionParams: { token },
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    onClose: (cause) => void closes.push(cause?.code ?? 0),
    retryDelayMs: () => 50,
  });
  return {
    trpc: createTRPCClient<AppRouter>({ links: [wsLink({ client })] }),
    closes,
    [Symbol.dispose]: () => void client.close().catch(() => undefined),
  };
}

/** A bare socket: what the upgrade was answered with (101 or a refusal), what arrives, and how it ends. */
export function bareSocket(node: TestNode, options: { path?: string; headers?: Record<string, string> } = {}) {
  const ws = new WebSocket(`${node.wsUrl}${options.path ?? ''}`, { headers: options.headers ?? {} });
  const messages: string[] = [];
  const status = new Promise<number>((resolve, reject) => {
    ws.once('open', () => resolve(101));
    ws.once('unexpected-response', (_req, res) => {
      res.resume();
      resolve(res.statusCode ?? 0);
      ws.terminate();
    });
    ws.once('error', reject);
  });
  status.catch(() => undefined);
  const closed = new Promise<number>((resolve) => ws.once('close', resolve));
  ws.on('error', () => undefined);
  ws.on('message', (data) => messages.push(textOf(data)));
  return { ws, status, closed, messages, [Symbol.dispose]: () => ws.terminate() };
}
