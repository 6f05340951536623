import { REFUSALS, newId, type RefusalData } from '@ezri/contract';
import { DatabaseUnreachable, QueryFailed, ServerBusy } from '@ezri/store';
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
  if (isFault(error)) return { reason: 'server.fault', details: { faultId: faultIdOf(error) } };
  return { reason: 'input.invalid' };
}

/** What a person may read. tRPC's own refusals (no such procedure, not JSON) say nothing secret; everything else is ours. */
export function safeMessage(error: TRPCError, refusal: RefusalData): string {
  const ours = error.cause instanceof Refusal || error.cause instanceof z.ZodError || error.code === 'INTERNAL_SERVER_ERROR';
  return ours ? REFUSALS[refusal.reason].message : error.message;
}

/** The id under which the log has this error. The same for whoever asks, so that the answer and the log line agree. */
export function faultIdOf(error: TRPCError): string {
  const id = faultIds.get(error) ?? newId();
  faultIds.set(error, id);
  return id;
}
const faultIds = new WeakMap<TRPCError, string>();

/** A programming fault of ours, not a refusal. */
export const isFault = (error: TRPCError): boolean => error.code === 'INTERNAL_SERVER_ERROR' && !(error.cause instanceof Refusal);

export const isUnavailable = (cause: unknown): boolean => cause instanceof ServerBusy || cause instanceof DatabaseUnreachable;

/** What may be logged about a fault: where it happened, never what it says, which may quote a person. */
export function traceOf(error: unknown): { fault: string; sqlState?: string; trace: string[] } {
  if (!(error instanceof Error)) return { fault: typeof error, trace: [] };
  const trace = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, TRACE_LINES)
    .map((line) => line.trim());
  return { fault: error.name, ...(error instanceof QueryFailed && error.code !== null ? { sqlState: error.code } : {}), trace };
}
const TRACE_LINES = 12;
