import type { SQL } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { checkFeed, createMemoryBus, type Bus, type Database } from '../index.ts';

/** Opened before the tests of the suite that calls this, and closed after them. */
export interface SuiteDatabase {
  readonly bus: Bus;
  /** Not before the tests have begun. */
  readonly db: Database;
  /** One statement in a transaction of its own. */
  write(statement: SQL): Promise<void>;
  /** Expects the feed to be as the log promises it. */
  whole(): Promise<void>;
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
  const opened = () => {
    if (db === undefined) throw new Error('The tests have not begun.');
    return db;
  };
  return {
    bus,
    get db() {
      return opened();
    },
    async write(statement) {
      await opened().transaction((tx) => tx.sql.execute(statement));
    },
    async whole() {
      expect(await opened().read(checkFeed)).toEqual([]);
    },
  };
}
