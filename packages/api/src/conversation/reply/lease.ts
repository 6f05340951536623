import { renewLease, type Database } from '@ezri/store';

/**
 * A node that has not renewed its lease for so long is taken to be dead, and its reply is closed as interrupted. Together with the sweep that finds it this
 * stays well below the 12 s after which nobody may still wait for a dead node's reply, and two renewals may fail before it happens to a live one.
 */
export const LEASE_MS = 8_000;
export const RENEW_EVERY_MS = 2_500;
/** A renewal that failed is tried again so soon: when the database comes back, who lives must be quicker than who looks for the dead. */
const RENEW_AGAIN_MS = 500;

/** Renews the lease of a reply that is being written until it is disposed. `onLost`: it is somebody else's by now. */
export function holdLease(db: Database, replyId: string, owner: string, on: { lost(): void; fault(error: unknown): void }): Disposable {
  let dueAt = performance.now() + RENEW_EVERY_MS;
  let renewing = false;

  async function renew(): Promise<void> {
    renewing = true;
    try {
      if (!(await db.transaction(async (tx) => renewLease(tx, replyId, owner, LEASE_MS), { urgent: true }))) on.lost();
      dueAt = performance.now() + RENEW_EVERY_MS;
    } catch (error) {
      on.fault(error);
    } finally {
      renewing = false;
    }
  }

  const timer = setInterval(() => {
    if (!renewing && performance.now() >= dueAt) void renew();
  }, RENEW_AGAIN_MS);
  return { [Symbol.dispose]: () => clearInterval(timer) };
}
