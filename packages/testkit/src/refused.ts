import type { AppRouter } from '@ezri/api';
import { RefusalData } from '@ezri/contract';
import { TRPCClientError } from '@trpc/client';

/** What a client reads from a refusal. */
export type Refused = RefusalData & { code: string; message: string };

/** The refusal in an error of the client; throws when it is anything else, such as a socket that broke. */
export function refusalIn(error: unknown): Refused {
  if (!(error instanceof TRPCClientError)) throw new Error('This is not an answer of the server.', { cause: error });
  const { data, message } = error as TRPCClientError<AppRouter>;
  const parsed = RefusalData.safeParse(data);
  if (!parsed.success || data === undefined || data === null) throw new Error('This is not a refusal of the server.', { cause: error });
  return { ...parsed.data, code: data.code, message };
}

/** Waits for a call that must be refused, and says how. Throws when it was answered. */
export async function refused(call: Promise<unknown>): Promise<Refused> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    return refusalIn(error);
  }
  throw new Error(`The call was not refused. It answered ${JSON.stringify(answer)}`);
}
