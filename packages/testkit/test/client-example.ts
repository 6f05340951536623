import type { AppRouter } from '@ezri/api';
import { createFeed, createSocket, retrying } from '@ezri/client';
import type { NotificationEvent, NotificationList } from '@ezri/contract';
import { createTRPCClient, httpLink, wsLink } from '@trpc/client';

/** Signs in, follows the person's notifications without losing or doubling one, and says what to do with a change of the line. */
export async function openInbox(server: string, credentials: { email: string; password: string }) {
  const http = createTRPCClient<AppRouter>({ links: [httpLink({ url: `${server}/trpc` })] });
  const socket = createSocket({
    url: `${server.replace(/^http/, 'ws')}/trpc`,
    // Asked at every connection: a token lives for 15 minutes. A browser with a session cookie leaves this out.
    connectionParams: async () => ({ token: (await http.account.issueToken.mutate(credentials)).token }),
  });
  const trpc = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket.client })] });

  const inbox = createFeed<NotificationList, NotificationEvent>({
    snapshot: (options) => trpc.notifications.list.query({}, options),
    subscribe: (input, handlers) => trpc.notifications.onNew.subscribe(input, handlers),
    apply: (state, event) =>
      event.type === 'created' ? { ...state, counts: event.counts, notifications: [event.notification, ...state.notifications] } : state,
    connection: socket.connection,
  });

  // `inbox.get()` and `socket.connection.get()` are what a screen shows; `subscribe` says when to look again.
  const markRead = (ids: string[]) => retrying((options) => trpc.notifications.markRead.mutate({ ids }, options), { connection: socket.connection });

  const close = () => {
    inbox[Symbol.dispose]();
    socket[Symbol.dispose]();
  };
  return { inbox, connection: socket.connection, markRead, close };
}
