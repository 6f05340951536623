import { REFUSALS, type Reason } from '@ezri/contract';
import { TRPCError } from '@trpc/server';

/** Why a call was refused: a row of the contract's table, with what the client needs to act on it. */
export class Refusal extends Error {
  readonly reason: Reason;
  readonly details: Record<string, unknown> | undefined;

  constructor(reason: Reason, details?: Record<string, unknown>) {
    super(REFUSALS[reason].message);
    this.name = 'Refusal';
    this.reason = reason;
    this.details = details;
  }
}

/** The one way to refuse a call: `throw refuse('crisis.notFound')`. */
export function refuse(reason: Reason, details?: Record<string, unknown>): TRPCError {
  const { code, message } = REFUSALS[reason];
  return new TRPCError({ code, message, cause: new Refusal(reason, details) });
}

/** Whether an error is the refusal that `refuse(reason)` makes. */
export const isRefusedAs = (error: unknown, reason: Reason): boolean =>
  error instanceof TRPCError && error.cause instanceof Refusal && error.cause.reason === reason;
