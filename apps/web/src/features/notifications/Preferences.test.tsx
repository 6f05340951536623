import type { AppRouter } from '@ezri/api/router';
import type { ConnectionStore } from '@ezri/client';
import type { NotificationPreferences } from '@ezri/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { expect, it } from 'vitest';
import { LineProvider } from '../../wire/connection.ts';
import { createOutboxes } from '../../wire/outboxes.ts';
import { trpc } from '../../wire/trpc.ts';
import { Preferences } from './Preferences.tsx';

it('keeps what another device chose meanwhile', async () => {
  let stored: NotificationPreferences = { muted: [] };
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        if (op.path === 'notifications.setPreferences') stored = op.input as NotificationPreferences;
        observer.next({ result: { type: 'data', data: stored } });
        observer.complete();
      });
  const live = { kind: 'live' } as const;
  const connection: ConnectionStore = { get: () => live, subscribe: () => () => undefined, catchUp: () => () => undefined };
  const client = trpc.createClient({ links: [link] });
  const outboxes = createOutboxes({ storage: sessionStorage, connection, send: async () => Promise.reject(new Error('nothing is sent here')) });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  render(
    <trpc.Provider client={client} queryClient={queries}>
      <QueryClientProvider client={queries}>
        <LineProvider
          value={{
            client,
            connection,
            outboxes,
            openChannel: async () => Promise.resolve(null),
            reconnectNow: () => undefined,
            [Symbol.dispose]: () => undefined,
          }}
        >
          <Preferences onClose={() => undefined} />
        </LineProvider>
      </QueryClientProvider>
    </trpc.Provider>,
  );
  const account = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Account' });
  stored = { muted: ['conversation'] };
  fireEvent.click(account);
  await waitFor(() => expect(stored.muted).toEqual(['conversation', 'account']));
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Conversations' }).checked).toBe(false));
});
