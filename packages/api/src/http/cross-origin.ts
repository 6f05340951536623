import type { FastifyReply, FastifyRequest } from 'fastify';
import { originAllowed } from './origins.ts';

const PREFLIGHT_SECONDS = 600;

/** Lets pages of the allowed origins (FRONTEND_URL) read our answers, with the person's cookie. */
export function allowCrossOrigin({ headers }: FastifyRequest, reply: FastifyReply, allowed: readonly string[]): void {
  if (headers.origin === undefined || !originAllowed(headers.origin, headers.host, allowed)) return;
  reply.headers({
    'access-control-allow-origin': headers.origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'authorization, content-type, trpc-accept',
    'access-control-allow-methods': 'GET, POST',
    'access-control-max-age': String(PREFLIGHT_SECONDS),
  });
}
