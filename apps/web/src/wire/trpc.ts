import type { AppRouter } from '@ezri/api/router';
import type { TRPCClient } from '@trpc/client';
import { createTRPCReact, type CreateTRPCReact } from '@trpc/react-query';

/** The hooks of every procedure: `trpc.crisis.list.useQuery()`. */
export const trpc: CreateTRPCReact<AppRouter, unknown> = createTRPCReact<AppRouter>();

/** The client without React, for feeds: `client.crisis.onAlert.subscribe(input, handlers)`. */
export type Client = TRPCClient<AppRouter>;

/** The client that this part of the page uses. */
export const useClient = (): Client => trpc.useUtils().client;
