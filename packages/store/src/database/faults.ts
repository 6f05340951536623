import { DrizzleQueryError } from 'drizzle-orm';

/** Another process has this folder open. Two of them would destroy each other's data, so the second must not start. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse';
}

/** The database does not answer. The message is plain and holds no password. */
export class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

/** The commit was sent and no answer came: it may have been written, and whoever makes the same call with the same id again learns it. */
export class OutcomeUnknown extends DatabaseUnreachable {}

/** The tables were made by a build whose migrations this one does not know. */
export class DatabaseFromAnotherBuild extends Error {
  override readonly name = 'DatabaseFromAnotherBuild';
}

/** Too many callers are waiting, or this one has waited too long, or its transaction ran too long. Nothing was written; it may be tried again. */
export class ServerBusy extends Error {
  override readonly name = 'ServerBusy';
}

/** `work` is still running, and nothing can stop it: whatever it holds is lost to others. */
export class TransactionTooLong extends ServerBusy {}

/** `commit` was answered with a rollback: a statement had failed, and whoever ran it went on as if it had not. */
export class NothingCommitted extends Error {
  override readonly name = 'NothingCommitted';

  constructor() {
    super('Nothing was committed: a statement of this transaction had failed, and its error was caught on the way.');
  }
}

/** The database answers, and can keep nothing new. */
export class DatabaseFull extends ServerBusy {}

/** The database refused a statement. Carries names and codes only, never a value: values are what people said. */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed';
  /** SQLSTATE, five characters, see the PostgreSQL manual, appendix A. */
  readonly code: string | null;
  readonly constraint: string | null;
  readonly statement: string;

  constructor(code: string | null, constraint: string | null, reason: string, statement: string) {
    super(`The database refused a statement (${code ?? 'no code'}${constraint === null ? '' : `, ${constraint}`}): ${reason}`);
    this.code = code;
    this.constraint = constraint;
    this.statement = statement;
  }
}

/** SQLSTATE classes whose message names columns and types at most. Others (22, 23, 42601…) may quote a value, so their text is dropped. */
const QUIET_CLASSES = ['08', '25', '40', '53', '55', '57'];
const UNREACHABLE = /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|08...|57P0[123])$/;

/**
 * The server gave a statement up for reasons that pass: out of memory, disk or connections (53), serialization failure, deadlock, a lock that was not to be had in
 * time, a statement that took too long, a transaction that did nothing for too long. The transaction is rolled back.
 */
const FULL = '53100';
const BUSY = /^(53...|40001|40P01|55P03|57014|25P03)$/;
const BROKEN_OFF = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed)/;
/** What `pg` says when `query_timeout` is over. */
const NO_ANSWER = 'Query read timeout';

const text = (from: unknown, key: string): string | null => {
  if (typeof from !== 'object' || from === null) return null;
  const value: unknown = Reflect.get(from, key);
  return typeof value === 'string' ? value : null;
};

/** `error` without the parameters that drizzle and Postgres put into their messages. Other errors come back as they are. */
export function withoutValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  // Already said by us, while the connection was made.
  if (cause instanceof DatabaseUnreachable) return cause;
  const code = text(cause, 'code');
  if (code !== null && UNREACHABLE.test(code)) return new DatabaseUnreachable(`The database does not answer (${code}).`);
  if (code === FULL) return new DatabaseFull(`The database has no room for this now (${code}).`);
  if (code !== null && BUSY.test(code)) return new ServerBusy(`The database has no room for this now (${code}).`);
  if (cause instanceof Error && cause.message === NO_ANSWER) return new ServerBusy('The database did not answer in time.');
  if (cause instanceof Error && BROKEN_OFF.test(cause.message)) {
    return new DatabaseUnreachable('The connection to the database broke off.');
  }
  if (!(error instanceof DrizzleQueryError)) return error;
  const quiet = code !== null && QUIET_CLASSES.includes(code.slice(0, 2)) && cause instanceof Error;
  return new QueryFailed(code, text(cause, 'constraint'), quiet ? cause.message : 'see the code', error.query);
}

/** Whether the server itself said no to a statement, on a connection that lives. */
export function isRefused(error: unknown): boolean {
  const code = codeOf(error);
  return code !== null && /^[0-9A-Z]{5}$/.test(code) && !UNREACHABLE.test(code);
}

/** Whether the server said no to a commit, so that it has certainly not happened. One that was broken off (class 57) says nothing of the kind. */
export const isCommitRefused = (error: unknown): boolean => isRefused(error) && codeOf(error)?.startsWith('57') === false;

const codeOf = (error: unknown) => text(error instanceof DrizzleQueryError ? error.cause : error, 'code');

/** Whether `error` says that a unique index or constraint of this name was violated. */
export function violates(error: unknown, constraint: string): boolean {
  const fault = withoutValues(error);
  return fault instanceof QueryFailed && fault.code === '23505' && fault.constraint === constraint;
}
