import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beginEpoch } from '../feed/epoch.ts';
import { migrate } from '../migrate.ts';
import type { StoreLogger } from './database.ts';
import type { Driver } from './driver.ts';
import { transact } from './embedded-transaction.ts';
import { DatabaseInUse } from './faults.ts';
import { makeDataFolder } from './folder.ts';
import { lockFolder } from './lock.ts';
import { PreparedStatements } from './prepared.ts';
import { runOn, txOn, type Tx } from './tx.ts';

const BEGIN = { write: 'begin read write', snapshot: 'begin isolation level repeatable read read only' };

/** `query` is all that drizzle asks of a PGlite. */
const over = (client: Pick<PreparedStatements, 'query'>): Tx =>
  txOn(
    () => drizzle({ client: client as unknown as PGlite }),
    runOn(async (text, params) => client.query(text, params)),
  );

/**
 * Postgres inside this process (PGlite), in `folder`, or in memory without one. `image`: what a new one begins from. One connection: transactions run one after the other.
 * PGlite never calls fsync: what was committed survives a crash of the process, not one of the machine. Use `DATABASE_URL` where that matters.
 */
export async function openEmbedded(folder: string | undefined, image: Blob | undefined, logger: StoreLogger): Promise<Driver> {
  let lost = false;
  let release = async () => {};
  if (folder !== undefined) {
    await makeDataFolder(folder);
    release = await lockFolder(folder, () => {
      lost = true;
      logger.error({ folder }, 'another process has taken the data folder: nothing more is written from here');
    });
  }
  try {
    const dataDir = folder === undefined ? undefined : join(folder, 'database');
    const fresh = dataDir === undefined || !existsSync(join(dataDir, 'PG_VERSION'));
    const pglite = await PGlite.create({
      ...(dataDir === undefined ? {} : { dataDir }),
      ...(fresh && image !== undefined ? { loadDataDir: image } : {}),
    });
    const db = drizzle({ client: pglite });
    const epoch = await db.transaction(async (sql) => {
      await migrate({ sql });
      return beginEpoch({ sql });
    });
    // What a read writes would be in no transaction.
    await pglite.exec('set default_transaction_read_only = on');
    const statements = new PreparedStatements(pglite);
    return {
      kind: 'embedded',
      width: 1,
      epoch,
      direct: over(statements),
      async begin(mode, work) {
        if (lost) throw new DatabaseInUse('Another process has taken the data folder.');
        return transact(statements, BEGIN[mode], async (client) => work(over(client)));
      },
      async close() {
        await pglite.close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
