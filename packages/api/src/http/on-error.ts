import type { TRPCError } from '@trpc/server';
import type { Logger } from 'pino';
import { faultIdOf, isFault, traceOf } from '../fault.ts';

/** One line for each fault of ours, with the id that the client was given. Refusals are answers, not faults. */
export const logFaults =
  (log: Logger) =>
  ({ error, path, type }: { error: TRPCError; path?: string | undefined; type: string }): void => {
    if (isFault(error) && !isBrokenFrame(error.cause))
      log.error({ faultId: faultIdOf(error), path, type, ...traceOf(error.cause ?? error) }, 'a call failed');
  };

/** What a socket sent was no WebSocket frame, or too long: `ws` has closed it, and a hostile client must not fill the log. */
const isBrokenFrame = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && String(cause.code).startsWith('WS_ERR_');
