import type { NewEvent } from '@ezri/store';
import type { Storage } from '../contenders.ts';
import type { Body } from '../event.ts';

/** Where a peer commits its events before it sends them: the same statement on the same kind of database as Ezri's. */
export interface Ledger {
  commit(events: readonly Body[]): Promise<void>;
}

export const newEvents = (events: readonly Body[]): NewEvent[] =>
  events.map((body) => ({ topic: 'crisis', type: body.type, entity: body.alert.id, version: body.alert.version, body }));

export async function openLedger(storage: Storage): Promise<Ledger> {
  if (storage.kind === 'none') return { commit: async () => {} };
  // A peer that keeps nothing does not even load it.
  const { append, createMemoryBus, openDatabase } = await import('@ezri/store');
  const bus = createMemoryBus();
  const db = await openDatabase({ bus, ...(storage.kind === 'pglite' ? { dataDir: storage.folder } : { url: storage.url }) });
  return {
    async commit(events) {
      await db.transaction(async (tx) => append(tx, newEvents(events)));
    },
  };
}
