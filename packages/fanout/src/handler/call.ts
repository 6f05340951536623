import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { isObservable } from '@trpc/server/observable';
import type { Host } from './host.ts';
import { inputOf, type Request } from './request.ts';

/** Calls a query or a mutation and says what came of it. Never rejects. The procedure is given no signal: tRPC's own is never aborted for a call over a socket. */
export async function answer(host: Host, request: Request, batchIndex: number): Promise<void> {
  const { method: type, params } = request;
  const input = inputOf(request);
  try {
    const ctx: unknown = await host.context;
    const data: unknown = await callTRPCProcedure({
      router: host.router,
      path: params.path,
      getRawInput: async () => input,
      ctx,
      type,
      signal: undefined,
      batchIndex,
    });
    if (isIterable(data) || isObservable(data)) {
      const message = `Cannot return an async iterable or observable from a ${type} procedure with WebSockets`;
      throw new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message });
    }
    host.replies.say(request, { type: 'data', data });
  } catch (error) {
    host.replies.refuse(request, error);
  }
}

export const isIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
