import type { AppRouter } from '@ezri/api';
import type { Account } from '@ezri/contract';
import { createTRPCClient, createWSClient, httpLink, wsLink, type TRPCClient } from '@trpc/client';
import { WebSocket as NodeWebSocket } from 'ws';

export type Trpc = TRPCClient<AppRouter>;

/** How soon a dropped socket is dialled again. Tests drop many. */
const RECONNECT_MS = 20;

/** A signed-in program: the stock tRPC client over a real socket, default JSON. */
export interface Client extends AsyncDisposable {
  readonly account: Account;
  readonly token: string;
  /** Over the WebSocket. */
  readonly trpc: Trpc;
  /** Over HTTP, with the same token. */
  readonly http: Trpc;
  /** Cuts the client's sockets without a farewell, as a network does. The client comes back by itself. */
  dropSockets(): void;
  /** Another device of the same account, with a session of its own. */
  anotherDevice(): Promise<Client>;
}

export interface Server {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
}

export const httpClient = ({ url }: Server, token?: string): Trpc =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${url}/trpc`, ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }) })],
  });

/** Signs in with `account.issueToken` and opens a socket. */
export async function signedIn(server: Server, credentials: { email: string; password: string }): Promise<Client> {
  const { token, account } = await httpClient(server).account.issueToken.mutate(credentials);
  const sockets = new Set<NodeWebSocket>();

  class TrackedSocket extends NodeWebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      sockets.add(this);
      this.once('close', () => sockets.delete(this));
    }
  }

  const ws = createWSClient({
    url: `${server.url.replace(/^http/, 'ws')}/trpc`,
    connectionParams: { token },
    // `ws` has the methods and events of the browser's class that tRPC uses; its type says it a little differently.
    WebSocket: TrackedSocket as unknown as typeof WebSocket,
    retryDelayMs: () => RECONNECT_MS,
  });

  return {
    account,
    token,
    trpc: createTRPCClient<AppRouter>({ links: [wsLink({ client: ws })] }),
    http: httpClient(server, token),
    dropSockets() {
      for (const socket of sockets) socket.terminate();
    },
    anotherDevice: async () => signedIn(server, credentials),
    async [Symbol.asyncDispose]() {
      // Calls under way end with an error when their socket does; nobody waits for them here.
      ws.close().catch(() => undefined);
      for (const socket of sockets) socket.terminate();
    },
  };
}
