import { and, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { nowMs } from '../columns.ts';
import { constant, rowsOf, type Tx } from '../database/tx.ts';
import { isDue } from '../session/due.ts';
import { liveSession } from '../session/schema.ts';
import { isLive, NODE_LEASE_MS } from './live.ts';
import { node, watch } from './schema.ts';

/** The accounts with a socket on a node. */
export interface Online {
  readonly people: readonly string[];
  readonly staff: readonly string[];
}

/** What a beat finds. `kept` false: the others took this node for dead and removed its rows. `dead`, `due`: somebody should look (`removeDeadNodes`, `settleSessions`). `now`: the database's clock. */
export interface Beat {
  readonly kept: boolean;
  readonly dead: boolean;
  readonly due: boolean;
  readonly now: number;
}

const accounts = (ids: readonly string[]) => sql`${sql.param(ids)}::uuid[]`;

/** A sign of life, in one statement; `online` only when it has changed. */
export async function beatNode(tx: Tx, nodeId: string, online: Online | null): Promise<Beat> {
  const [beat] = await (online === null ? beatOfSame(tx, { nodeId }) : beatOfChanged(tx, { nodeId, ...online }));
  if (beat === undefined) throw new Error('A select without a table answered no row.');
  return beat;
}

const beatThat = (changes: SQL) => {
  const own = sql`${sql.placeholder('nodeId')}::uuid`;
  return constant<Beat>(
    sql`with beat as (update ${node} set seen_at = ${nowMs}${changes} where ${node.id} = ${own} returning 1)
      select exists (select 1 from beat) as kept,
        exists (select 1 from ${node} where ${node.id} <> ${own} and not ${isLive}) as dead,
        exists (select 1 from ${liveSession} where ${isDue}) as due,
        ${nowMs}::float8 as now`,
  );
};
const beatOfSame = beatThat(sql``);
const beatOfChanged = beatThat(sql`, people = ${sql.placeholder('people')}::uuid[], staff = ${sql.placeholder('staff')}::uuid[]`);

/** Takes a node up among the living. Answers when, by the database's clock. */
export async function registerNode(tx: Tx, nodeId: string, { people, staff }: Online): Promise<number> {
  const row = { seenAt: nowMs, people: accounts(people), staff: accounts(staff) };
  const [registered] = await tx.sql
    .insert(node)
    .values({ id: nodeId, ...row })
    .onConflictDoUpdate({ target: node.id, set: row })
    .returning({ at: node.seenAt });
  if (registered === undefined) throw new Error('An insert that answers its row answered none.');
  return registered.at;
}

/** Removes a node that ends. Its sessions are looked at by whoever remains, from this moment on. */
export async function removeNode(tx: Tx, nodeId: string): Promise<void> {
  await tx.sql.update(node).set({ seenAt: nowMs }).where(eq(node.id, nodeId));
  await forget(tx, [nodeId]);
}

/** Removes up to `limit` nodes whose lease has ended; another node that does the same at this moment takes others. Answers how many. */
export async function removeDeadNodes(tx: Tx, limit: number): Promise<number> {
  const dead = await tx.sql
    .select({ id: node.id })
    .from(node)
    .where(lt(node.seenAt, sql`${nowMs} - ${NODE_LEASE_MS}::bigint`))
    .orderBy(node.seenAt)
    .limit(limit)
    .for('update', { skipLocked: true });
  if (dead.length > 0)
    await forget(
      tx,
      dead.map(({ id }) => id),
    );
  return dead.length;
}

/**
 * Marks the sessions that the nodes had screens of as left when their node was last seen, whether or not somebody else has one: `settleSessions`
 * decides that, under the session's lock. The sessions are locked before their watch rows, as everywhere, and in the order of their ids: nodes that
 * go at the same time have screens of the same ones.
 */
async function forget(tx: Tx, nodeIds: readonly string[]): Promise<void> {
  const theirs = tx.sql
    .select({ id: watch.conversationId })
    .from(watch)
    .where(inArray(watch.nodeId, [...nodeIds]));
  await tx.sql
    .select({ id: liveSession.id })
    .from(liveSession)
    .where(and(inArray(liveSession.id, theirs), isNull(liveSession.leftAt)))
    .orderBy(liveSession.id)
    .for('update');
  const left = tx.sql
    .select({ id: watch.conversationId, seenAt: sql<number>`max(${node.seenAt})`.as('seen_at') })
    .from(watch)
    .innerJoin(node, eq(node.id, watch.nodeId))
    .where(inArray(node.id, [...nodeIds]))
    .groupBy(watch.conversationId)
    .as('left_sessions');
  await tx.sql
    .update(liveSession)
    .set({ leftAt: sql`${left.seenAt}` })
    .from(left)
    .where(and(eq(liveSession.id, left.id), isNull(liveSession.leftAt)));
  await tx.sql.delete(watch).where(inArray(watch.nodeId, [...nodeIds]));
  await tx.sql.delete(node).where(inArray(node.id, [...nodeIds]));
}

/** Accounts with a socket on any node that lives, each once, people and staff apart. */
export async function countOnline(tx: Tx): Promise<{ people: number; staff: number }> {
  const [row] = await rowsOf<{ people: number; staff: number }>(
    tx,
    sql`select (select count(distinct account) from ${node}, unnest(people) as account where ${isLive})::int as people,
      (select count(distinct account) from ${node}, unnest(staff) as account where ${isLive})::int as staff`,
  );
  if (row === undefined) throw new Error('A select without a table answered no row.');
  return row;
}

/** The members of staff with a socket on any node that lives. */
export async function staffOnline(tx: Tx): Promise<ReadonlySet<string>> {
  const rows = await rowsOf<{ account: string }>(tx, sql`select distinct account from ${node}, unnest(staff) as account where ${isLive}`);
  return new Set(rows.map(({ account }) => account));
}
