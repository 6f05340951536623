import type { TRPCProcedureType } from '@trpc/server';
import type { TRPCClientOutgoingMessage } from '@trpc/server/rpc';
import type { Name } from './envelope.ts';

/** A client's call, or its wish to subscribe. */
export interface Request extends Name {
  readonly method: TRPCProcedureType;
  readonly params: { readonly path: string; readonly input: unknown; readonly lastEventId?: string | undefined };
}

/** The request in a message, when it can be answered by its id. */
export const requestOf = (message: TRPCClientOutgoingMessage): Request | null =>
  message.id === null || message.method === 'subscription.stop' ? null : (message as Request);

/** tRPC merges the last id that a client has seen into the input. */
export function inputOf({ params: { input, lastEventId } }: Request): unknown {
  if (lastEventId === undefined) return input;
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input, lastEventId } : (input ?? { lastEventId });
}
