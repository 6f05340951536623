import type { Clock } from './clock.ts';
import { isOpen, type ConnectionStore } from './connection.ts';

/** The line did not open in time, or the server refuses us: the call was not made. */
export class NotConnected extends Error {
  override readonly name = 'NotConnected';
}

/** Resolves once calls get through; at once when they do. Rejects with `NotConnected` after `waitMs` or when refused, with the signal's reason when aborted. */
export function whenOpen(connection: ConnectionStore, options: { waitMs: number; clock: Clock; signal?: AbortSignal | undefined }): Promise<void> {
  const { waitMs, clock, signal } = options;
  return new Promise((resolve, reject) => {
    const ends: (() => void)[] = [];
    const settle = (task: () => void): void => {
      for (const end of ends.splice(0)) end();
      task();
    };
    const look = (): void => {
      const state = connection.get();
      if (isOpen(state)) settle(resolve);
      else if (state.kind === 'refused') settle(() => reject(new NotConnected(state.reason)));
    };
    const abort = (): void => settle(() => reject(signal?.reason));
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort);
    ends.push(() => signal?.removeEventListener('abort', abort));
    ends.push(connection.subscribe(look));
    ends.push(clock.after(waitMs, () => settle(() => reject(new NotConnected('no connection')))));
    look();
  });
}
