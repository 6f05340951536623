import { refusalOf } from '@ezri/client';

/** The shipped client waits so long for an answer before it makes a call again. */
export const PATIENCE_MS = 15_000;

/** What one call came to without anybody making it again. `reason`: `ok`, why it was refused, or `no answer`. */
export interface Attempt {
  readonly reason: string;
  readonly ms: number;
}

export async function attempt(call: (options: { signal: AbortSignal }) => Promise<unknown>): Promise<Attempt> {
  const begun = performance.now();
  const reason = await call({ signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    () => 'ok',
    (error: unknown) => refusalOf(error)?.reason ?? 'no answer',
  );
  return { reason, ms: performance.now() - begun };
}
