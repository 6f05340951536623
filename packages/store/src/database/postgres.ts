import { drizzle } from 'drizzle-orm/node-postgres';
import { Client, Pool, type ClientBase, type QueryConfig } from 'pg';
import { beginEpoch, readEpoch } from '../feed/epoch.ts';
import { migrate } from '../migrate.ts';
import type { StoreLogger } from './database.ts';
import type { Driver } from './driver.ts';
import { DatabaseUnreachable, isCommitRefused, isRefused, NothingCommitted, OutcomeUnknown, TransactionTooLong } from './faults.ts';
import { lend, runOn, txOn, type LastStatement, type Sql, type Tx } from './tx.ts';

/** Connections per node. */
export const POOL_MAX = 10;
/** Milliseconds to reach the server. */
export const CONNECT_MS = 5_000;
/** Milliseconds that the server allows one statement, a wait on a row lock, and a transaction that does nothing. */
export const STATEMENT_MS = 5_000;
export const LOCK_MS = 4_000;
export const IDLE_IN_TRANSACTION_MS = 5_000;
/** Milliseconds until a statement that brought no answer at all counts as lost: the link may be dead. A commit has twice the time when events go before it, which may wait for a lock. */
export const ANSWER_MS = 6_000;
/** Milliseconds that a starting node waits for another one that is migrating. */
export const MIGRATION_MS = 60_000;

const BEGIN = { write: 'begin isolation level read committed read write', snapshot: 'begin isolation level repeatable read read only' };

const builderOn = (client: Queries): Sql => drizzle({ client: client as Pool });
/** All that drizzle asks of a client. */
type Queries = Pick<ClientBase | Pool, 'query'>;
const over = (client: Queries): Tx =>
  txOn(
    () => builderOn(client),
    runOn(async (text, params) => client.query(text, params)),
  );

export async function openPostgres(url: string, logger: StoreLogger): Promise<Driver> {
  let epoch = await prepare(url);
  const broken = new WeakSet<ClientBase>();
  const pool = new Pool({
    connectionString: url,
    max: POOL_MAX,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: ANSWER_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    application_name: 'ezri',
    // What has no need of the answer before goes at once: the first statement, and the commit.
    pipeline: true,
    // A new connection may have reached another server (a fail-over): no answer may come from it before its epoch is known.
    async onConnect(client) {
      // Without a listener a connection that dies while it is in use would end the process; its statement fails anyway.
      client.on('error', () => broken.add(client));
      await refuseStandby(client);
      await waitForDisk(client);
      await onlyInTransactions(client);
      epoch = await readEpoch(over(client));
    },
  });
  pool.on('error', (error) => logger.warn({ fault: error.name }, 'an idle connection to the database broke off'));

  return {
    kind: 'postgres',
    width: POOL_MAX,
    get epoch() {
      return epoch;
    },
    direct: over(pool),
    async begin(mode, work) {
      const client = await pool.connect();
      const begun = client.query(BEGIN[mode]).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      let usable = false;
      try {
        const { query, takeBack } = lend((...statement: Parameters<ClientBase['query']>) => client.query(...statement));
        const { value, last } = await work(over({ query: query as ClientBase['query'] }))
          .finally(takeBack)
          .catch(async (error: unknown) => {
            // A rollback would wait behind the statement that is under way, and what comes after it would run outside of any transaction. Such a connection is closed once it is done, or `ANSWER_MS` are over.
            usable = !(error instanceof TransactionTooLong) && (await rolledBack(client));
            if (usable) await needBegun(begun);
            throw error;
          });
        if (broken.has(client)) throw new DatabaseUnreachable('The connection to the database broke off before the commit.');
        const { isAnswered, rows, fault, isCertain } = await commit(client, last);
        usable = isAnswered;
        await needBegun(begun);
        if (fault !== null) throw isCertain || mode === 'snapshot' ? fault : new OutcomeUnknown('The database did not say whether it has committed.');
        last?.answered(rows);
        return value;
      } finally {
        client.release(!usable);
      }
    },
    close: () => pool.end(),
  };
}

/**
 * A standby is no use to us, and a connection to one outlives its promotion: what was read on it as the epoch would stay the one of before, while positions
 * given out carry the new one, and every client would be sent back to its snapshot again and again.
 */
async function refuseStandby(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
  if (rows[0]?.standby !== false) throw new DatabaseUnreachable('The database answers, but is a standby that has not been promoted.');
}

/** What was acknowledged must survive a crash, however server, database or role are set up. `remote_apply` promises more, and stays. */
const waitForDisk = (client: ClientBase) =>
  client.query(`select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') <> 'remote_apply'`);

/** A statement behind a begin that failed is outside of any transaction: one that writes must not stay, as if it had been committed. */
const onlyInTransactions = (client: ClientBase) => client.query('set default_transaction_read_only = on');

/** Throws when the server has refused the begin. When the connection broke off, what came after it says what is known. */
async function needBegun(begun: Promise<{ readonly error: unknown } | null>): Promise<void> {
  const fault = await begun;
  if (fault !== null && isRefused(fault.error)) throw fault.error;
}

/** How a transaction ended. `isAnswered`: the connection may be used again. `fault`: null when all is committed. `isCertain`: with this fault, nothing is. */
interface Ending {
  readonly isAnswered: boolean;
  readonly rows: readonly object[];
  readonly fault: Error | null;
  readonly isCertain: boolean;
}

/** Sends the last statement and the commit, and waits for both. After a statement that was refused a commit is a rollback. */
async function commit(client: ClientBase, last: LastStatement | undefined): Promise<Ending> {
  const statement: QueryConfig & { query_timeout: number } = { text: 'commit', query_timeout: last === undefined ? ANSWER_MS : 2 * ANSWER_MS };
  const [written, ended] = await Promise.allSettled([
    last === undefined ? [] : over(client).run<object>(last.text, last.params),
    client.query<never>(statement),
  ]);
  const isAnswered = ended.status === 'fulfilled';
  const isRolledBack = isAnswered && ended.value.command !== 'COMMIT';
  if (written.status === 'rejected') {
    const fault = last?.refused(written.reason) ?? (written.reason as Error);
    return { isAnswered, rows: [], fault, isCertain: isRolledBack || isRefused(written.reason) };
  }
  if (ended.status === 'rejected') return { isAnswered, rows: [], fault: ended.reason as Error, isCertain: isCommitRefused(ended.reason) };
  return { isAnswered, rows: written.value, fault: isRolledBack ? new NothingCommitted() : null, isCertain: isRolledBack };
}

const rolledBack = async (client: ClientBase): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  );

/** Migrates on a connection of its own, whose statements may take longer. */
async function prepare(url: string): Promise<string> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: MIGRATION_MS,
    application_name: 'ezri-migrate',
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer';
    throw new DatabaseUnreachable(
      `The database in DATABASE_URL does not answer (${code}). Check the address, the name and the password, and that it runs.`,
    );
  }
  try {
    await refuseStandby(client);
    await waitForDisk(client);
    return await builderOn(client).transaction(async (tx) => {
      await migrate({ sql: tx });
      return beginEpoch({ sql: tx });
    });
  } finally {
    await client.end();
  }
}
