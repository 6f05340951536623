import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { isFinal } from '@ezri/client';
import { Toaster } from '../ui/index.ts';
import { createVisitorClient } from '../wire/line.ts';
import { trpc } from '../wire/trpc.ts';

const QUERY_RETRIES_MAX = 2;
const FRESH_MS = 5_000;

const createQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: (failures, error) => !isFinal(error) && failures < QUERY_RETRIES_MAX, networkMode: 'always' },
      // What is done twice must be harmless, and whoever calls decides: see `retrying` in the client package.
      mutations: { retry: false, networkMode: 'always' },
    },
  });

/** What every page has, signed in or not. */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(createQueries);
  const [client] = useState(createVisitorClient);
  return (
    <trpc.Provider client={client} queryClient={queries}>
      <QueryClientProvider client={queries}>
        {children}
        <Toaster />
      </QueryClientProvider>
    </trpc.Provider>
  );
}
