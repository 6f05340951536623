import type { Bus } from '../bus/bus.ts';
import { createDatabase } from './create-database.ts';
import type { Database, StoreLogger } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { withoutValues } from './faults.ts';
import { openPostgres } from './postgres.ts';

export interface OpenOptions {
  /** A PostgreSQL 15 or later. */
  readonly url?: string | undefined;
  /** A folder for the embedded database, made if missing. Without it and `url`: in memory, for tests. */
  readonly dataDir?: string | undefined;
  /** What a new embedded database begins from, instead of the slow first start: a tar file of its folder (see `openTestDatabase`). */
  readonly image?: Blob | undefined;
  /** Where wake-ups go. The database does not close it. */
  readonly bus: Bus;
  readonly logger?: StoreLogger | undefined;
}

const silent: StoreLogger = { info: () => {}, warn: () => {}, error: () => {} };

/**
 * Opens the database and brings its tables up to date, once however many nodes start together.
 * Throws `DatabaseInUse`, `DatabaseUnreachable` or `DatabaseFromAnotherBuild`, each with a message for whoever started the process.
 */
export async function openDatabase({ url, dataDir, image, bus, logger = silent }: OpenOptions): Promise<Database> {
  try {
    const driver = url === undefined ? await openEmbedded(dataDir, image, logger) : await openPostgres(url, logger);
    return createDatabase(driver, bus);
  } catch (error) {
    throw withoutValues(error);
  }
}
