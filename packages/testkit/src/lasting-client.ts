import type { AppRouter } from '@ezri/api';
import type { Account } from '@ezri/contract';
import { createSocket, retrying, type Socket } from '@ezri/client';
import { createTRPCClient, wsLink } from '@trpc/client';
import { httpClient, type Server, type Trpc } from './client.ts';

/** Attempts of one call. Each time the server dies, one is lost. */
const ATTEMPTS = 100;

/** A client that outlives the server: Ezri's own socket, and calls that are made again until they are answered. */
export interface LastingClient extends Disposable {
  readonly account: Account;
  readonly trpc: Trpc;
  readonly socket: Socket;
  /** Makes the call again for as long as no answer comes. Its input must carry an id of its own. */
  insist<T>(call: (options: { signal: AbortSignal }) => Promise<T>): Promise<T>;
}

/** Signs in with `account.issueToken`. The token lives for 15 minutes; so does this client. */
export async function lastingClient(server: Server, credentials: { email: string; password: string }): Promise<LastingClient> {
  const { token, account } = await httpClient(server).account.issueToken.mutate(credentials);
  const socket = createSocket({ url: `${server.url.replace(/^http/, 'ws')}/trpc`, connectionParams: async () => ({ token }) });
  return {
    account,
    socket,
    trpc: createTRPCClient<AppRouter>({ links: [wsLink({ client: socket.client })] }),
    insist: async (call) => retrying(call, { attempts: ATTEMPTS, connection: socket.connection }),
    [Symbol.dispose]: () => socket[Symbol.dispose](),
  };
}
