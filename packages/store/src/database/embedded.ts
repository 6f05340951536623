import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beginEpoch } from '../feed/epoch.ts';
import { migrate } from '../migrate.ts';
import type { StoreLogger } from './database.ts';
import type { Driver } from './driver.ts';
import { DatabaseInUse, NothingCommitted } from './faults.ts';
import { makeDataFolder } from './folder.ts';
import { lockFolder } from './lock.ts';
import { PreparedStatements } from './prepared.ts';
import { runOn, type Tx } from './tx.ts';

const BEGIN = { write: 'begin', snapshot: 'begin isolation level repeatable read read only' };

/** All that drizzle asks of a PGlite. */
type Client = Pick<PreparedStatements, 'query'>;
const over = (client: Client): Tx => ({
  sql: drizzle({ client: client as unknown as PGlite }),
  run: runOn(async (text, params) => client.query(text, params)),
});

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
    const statements = new PreparedStatements(pglite);
    return {
      kind: 'embedded',
      width: 1,
      epoch,
      direct: over(statements),
      async begin(mode, work) {
        if (lost) throw new DatabaseInUse('Another process has taken the data folder.');
        let open = true;
        // The code of a transaction that was given up goes on, and has a connection in its hands that is the next one's.
        const client: Client = {
          query(...statement) {
            if (!open) throw new Error('This transaction is over: nothing more can be run in it.');
            return statements.query(...statement);
          },
        };
        await statements.query(BEGIN[mode]);
        try {
          const result = await work(over(client)).finally(() => {
            open = false;
          });
          const { command } = await statements.query('commit');
          if (command !== 'COMMIT') throw new NothingCommitted();
          return result;
        } catch (error) {
          await statements.query('rollback').catch(() => undefined);
          throw error;
        }
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
