import { createSocket, type ConnectionStore, type Socket } from '@ezri/client';
import type { AppRouter } from '@ezri/api/router';
import { createTRPCClient, httpLink, splitLink, wsLink } from '@trpc/client';
import { createOutboxes, type Outboxes } from './outboxes.ts';
import { trpc } from './trpc.ts';

/** Where tRPC is served: the page's own origin, so that the session cookie and the content security policy both hold. */
const PATH = '/trpc';

/** Over HTTP the answer may set the session cookie; over a WebSocket it could not. `fetch` sends cookies to our own origin by itself. */
const overHttp = () => httpLink({ url: PATH });

/** Who one is, signing in and signing out: all that works before there is a line. */
export const createVisitorClient = () => trpc.createClient({ links: [overHttp()] });
export type ReactClient = ReturnType<typeof createVisitorClient>;

/** A signed-in page's line to the server: one WebSocket for everything but `account.*`. */
export interface Line extends Disposable {
  readonly client: ReactClient;
  readonly connection: ConnectionStore;
  readonly outboxes: Outboxes;
  /** Sound beside the calls. */
  readonly openChannel: Socket['openChannel'];
  reconnectNow(): void;
}

const address = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${PATH}`;

export function openLine(options: { checkIdentity: () => Promise<'accepted' | 'refused'>; onAuthError: (reason: string) => void }): Line {
  const socket = createSocket({ url: address(), ...options });
  const links = [splitLink({ condition: ({ path }) => path.startsWith('account.'), true: overHttp(), false: wsLink({ client: socket.client }) })];
  const bare = createTRPCClient<AppRouter>({ links });
  const outboxes = createOutboxes({
    storage: sessionStorage,
    connection: socket.connection,
    send: async (input, call) => bare.conversation.send.mutate(input, call),
  });
  return {
    client: trpc.createClient({ links }),
    connection: socket.connection,
    outboxes,
    openChannel: socket.openChannel,
    reconnectNow: socket.reconnectNow,
    [Symbol.dispose]() {
      outboxes[Symbol.dispose]();
      socket[Symbol.dispose]();
    },
  };
}
