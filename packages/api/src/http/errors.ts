import { getErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyReply } from 'fastify';
import { appRouter } from '../router.ts';

/** Answers a call that never reached its procedure in the form that tRPC's clients read. */
export function sendRefusal(reply: FastifyReply, error: TRPCError): FastifyReply {
  const shape = getErrorShape({ config: appRouter._def._config, error, type: 'unknown', path: undefined, input: undefined, ctx: undefined });
  return reply.code(getHTTPStatusCodeFromError(error)).send({ error: shape });
}

/** The refusals that Fastify makes itself, in the contract's words. */
export function fromFastify(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: 'This call is too long.' });
  if (status === 415) return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Calls are JSON: send them as application/json.' });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new TRPCError({ code: 'BAD_REQUEST', message: 'This request cannot be read.' });
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: error });
}
