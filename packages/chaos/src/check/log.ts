import { checkFeed, type Database } from '@ezri/store';

/** One event as the database has it. `at`: milliseconds since the Unix epoch, the database's clock. */
export interface LoggedEvent {
  readonly topic: string;
  readonly seq: number;
  readonly type: string;
  readonly entity: string;
  readonly version: number | null;
  readonly at: number;
}

/** What the database knows once everything is quiet. */
export interface Log {
  readonly epoch: string;
  readonly events: readonly LoggedEvent[];
  readonly heads: ReadonlyMap<string, number>;
  /** How many lines of alerts name each message. */
  readonly alertsOf: ReadonlyMap<string, number>;
  readonly messages: ReadonlySet<string>;
  /** Topics whose numbers are not gap-free. */
  readonly broken: readonly string[];
}

/** Runs one statement on whatever database is behind the run; the harness's own connection, past every proxy. */
export type Query = <T extends object>(statement: string) => Promise<T[]>;

export function queryOf(db: Database): Query {
  return async <T extends object>(statement: string) => db.read(async (tx) => (await tx.sql.execute(statement)).rows as T[]);
}

/** `since`: events written before it are left out, their numbers are not. */
export async function readLog(db: Database, query: Query, since: number): Promise<Log> {
  const events = await query<LoggedEvent>(
    `select topic, seq::float8 as seq, type, entity, version, created_at::float8 as at from event where created_at >= ${Math.floor(since)} order by topic, seq`,
  );
  const heads = await query<{ topic: string; head: number }>('select topic, head::float8 as head from stream');
  const lines = await query<{ id: string; lines: number }>(
    'select message_id as id, count(*)::int as lines from alert_timeline where message_id is not null group by message_id',
  );
  const messages = await query<{ id: string }>("select id from message where author = 'person'");
  return {
    epoch: db.epoch,
    events,
    heads: new Map(heads.map(({ topic, head }) => [topic, head])),
    alertsOf: new Map(lines.map(({ id, lines: count }) => [id, count])),
    messages: new Set(messages.map(({ id }) => id)),
    broken: await db.read(checkFeed),
  };
}
