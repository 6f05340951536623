import { REFUSALS, type RefusalData } from '@ezri/contract';
import type { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const CURSOR_FIELDS = new Set(['after', 'lastEventId']);

/** Which row of the contract's table an error belongs to. Whatever we did not throw ourselves is a fault of ours. */
export function refusalDataOf(error: TRPCError): RefusalData {
  const { cause } = error;
  if (cause instanceof Refusal) return cause.details === undefined ? { reason: cause.reason } : { reason: cause.reason, details: cause.details };
  if (cause instanceof z.ZodError) {
    const issues = cause.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
    const onlyCursor = cause.issues.every(({ path }) => CURSOR_FIELDS.has(String(path.at(-1))));
    return { reason: onlyCursor ? 'feed.malformedCursor' : 'input.invalid', details: { issues } };
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return { reason: 'server.fault' };
  return { reason: 'input.invalid' };
}

/** What a person may read. tRPC's own refusals (no such procedure, not JSON) say nothing secret; everything else is ours. */
export function safeMessage(error: TRPCError, refusal: RefusalData): string {
  const ours = error.cause instanceof Refusal || error.cause instanceof z.ZodError || error.code === 'INTERNAL_SERVER_ERROR';
  return ours ? REFUSALS[refusal.reason].message : error.message;
}
