import type { PostgresServer } from '../infra/postgres-server.ts';
import type { Person } from '../load/person.ts';
import { spreadOf, type Spread } from '../result.ts';
import type { Scene } from '../scene.ts';

export function postgresOf({ cluster }: Scene): PostgresServer {
  if (cluster.postgres === null) throw new Error('This fault needs a cluster with Postgres.');
  return cluster.postgres;
}

export function databaseOf({ cluster }: Scene): string {
  return new URL(cluster.directUrl ?? '').pathname.slice(1);
}

/** One person on each node, who goes there and nowhere else. */
export async function personOnEachNode(scene: Scene): Promise<Person[]> {
  const people: Person[] = [];
  for (const { url } of scene.cluster.nodes) people.push(...(await scene.people(1, url)));
  return people;
}

/** What /readyz of every node says. 0: nothing. */
export async function readiness({ cluster }: Scene): Promise<number[]> {
  const ask = async (url: string) =>
    fetch(`${url}/readyz`, { signal: AbortSignal.timeout(READY_MS) }).then(
      async (answer) => (await answer.text(), answer.status),
      () => 0,
    );
  return Promise.all(cluster.nodes.map(async ({ url }) => ask(url)));
}
const READY_MS = 3_000;

/** The nodes' own connections. */
export async function backendsOf(scene: Scene): Promise<{ pid: number; state: string; idleMs: number }[]> {
  const rows = await postgresOf(scene).query(
    `select pid, coalesce(state, '') as state, (extract(epoch from clock_timestamp() - state_change) * 1000)::float8 as idle
      from pg_stat_activity where application_name = 'ezri' and datname = $1 order by backend_start, pid`,
    { values: [databaseOf(scene)] },
  );
  return rows.map(({ pid, state, idle }) => ({ pid: Number(pid), state: String(state), idleMs: Number(idle ?? 0) }));
}

/** Milliseconds from call to answer of the messages of these people that were begun within the time, all attempts included. One without an answer counts as for ever. */
export function sendTimes(scene: Scene, people: readonly Person[], from: number, to: number): Spread | null {
  const names = new Set(people.map(({ name }) => name));
  const sent = scene.journal.ops.filter(
    ({ kind, client, invokedAt }) => kind === 'send' && names.has(client) && invokedAt >= from && invokedAt <= to,
  );
  return spreadOf(sent.map(({ invokedAt, endedAt, outcome }) => (outcome === 'ok' ? (endedAt ?? Infinity) - invokedAt : Infinity)));
}
