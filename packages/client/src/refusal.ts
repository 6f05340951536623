import { RefusalData } from '@ezri/contract';
import { TRPCClientError } from '@trpc/client';

/** A refusal as the contract's table words it: `reason` and `details` for code, `message` for a person, `code` is tRPC's own. */
export interface Refusal extends RefusalData {
  readonly code: string;
  readonly message: string;
}

const dataOf = (error: unknown): Record<string, unknown> | null => {
  if (!(error instanceof TRPCClientError)) return null;
  const data: unknown = error.data;
  return typeof data === 'object' && data !== null ? { ...data } : null;
};

/** The typed reading of a failed call, or `null` when the server did not answer, or answered something that is not in the table. */
export function refusalOf(error: unknown): Refusal | null {
  const data = dataOf(error);
  const parsed = RefusalData.safeParse(data);
  if (!parsed.success || !(error instanceof TRPCClientError)) return null;
  return { ...parsed.data, code: codeOf(error) ?? 'INTERNAL_SERVER_ERROR', message: error.message };
}

/** tRPC's code of an answer (`'NOT_FOUND'`), or `null` when there was no answer. */
export function codeOf(error: unknown): string | null {
  const code = dataOf(error)?.['code'];
  return typeof code === 'string' ? code : null;
}

/** Whether a call ended without the server's answer: the socket dropped, or never opened. The server may have run it all the same. */
export const isUnanswered = (error: unknown): boolean => error instanceof TRPCClientError && dataOf(error) === null;

const FINAL_CODES = new Set([
  'UNAUTHORIZED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_REQUEST',
  'PRECONDITION_FAILED',
  'METHOD_NOT_SUPPORTED',
  'PAYLOAD_TOO_LARGE',
]);

/** Whether asking the same thing again can only bring the same answer. */
export const isFinal = (error: unknown): boolean => {
  const code = codeOf(error);
  return code !== null && FINAL_CODES.has(code);
};

/** A wish of the server beyond this is not believed. */
export const RETRY_AFTER_MAX_MS = 60_000;

/** How long the server asks us to wait, 0 when it does not say. */
export function retryAfterMs(error: unknown): number {
  const wish = refusalOf(error)?.details?.['retryAfterMs'];
  return typeof wish === 'number' && wish > 0 ? Math.min(wish, RETRY_AFTER_MAX_MS) : 0;
}
