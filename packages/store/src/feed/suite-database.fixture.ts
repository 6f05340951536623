import { afterAll, beforeAll } from 'vitest';
import { createMemoryBus, type Bus, type Database } from '../index.ts';

/** Opened before the tests of the suite that calls this, and closed after them. */
export interface SuiteDatabase {
  readonly bus: Bus;
  /** Not before the tests have begun. */
  readonly db: Database;
}

export function suiteDatabase(open: (bus: Bus) => Promise<Database>): SuiteDatabase {
  const bus = createMemoryBus();
  let db: Database | undefined;
  beforeAll(async () => {
    db = await open(bus);
  });
  afterAll(async () => {
    await db?.[Symbol.asyncDispose]();
    await bus[Symbol.asyncDispose]();
  });
  return {
    bus,
    get db() {
      if (db === undefined) throw new Error('The tests have not begun.');
      return db;
    },
  };
}
