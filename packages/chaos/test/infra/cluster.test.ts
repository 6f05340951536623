import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@ezri/contract';
import { signedIn } from '@ezri/testkit';
import { createCluster, type Cluster } from '../../src/infra/cluster.ts';
import type { ClusterNode } from '../../src/infra/cluster-node.ts';
import { until } from '../../src/infra/until.ts';

const first = ({ nodes: [node] }: Cluster): ClusterNode => {
  if (node === undefined) throw new Error('A cluster without nodes.');
  return node;
};
const answers = async (url: string) => (await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => null))?.ok === true;
const isGone = (pid: number | null) => {
  try {
    return pid === null || !process.kill(pid, 0);
  } catch {
    return true;
  }
};

const clockOf = async (node: ClusterNode): Promise<number> => (await node.stats()).clockMs;

const database =
  ({ postgres, directUrl }: Cluster) =>
  async (sql: string) =>
    (await postgres?.query(sql, { database: new URL(directUrl ?? '').pathname.slice(1) })) ?? [];

describe('a cluster', { timeout: 120_000 }, () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await createCluster({ nodes: 2, seed: 1 });
  }, 120_000);
  afterAll(async () => cluster[Symbol.asyncDispose]());

  it('has nodes that work together behind one address', async () => {
    expect(await answers(`${cluster.url}/readyz`)).toBe(true);
    const people = await Promise.all(cluster.nodes.map(async (node) => answers(`${node.url}/readyz`)));
    expect(people).toEqual([true, true]);
    expect(new Set(cluster.nodes.map(({ pid }) => pid)).size).toBe(2);
  });

  it('goes on when a node is killed, and heals', async () => {
    const node = first(cluster);
    const before = node.pid;
    await node.kill();
    expect([node.pid, isGone(before)]).toEqual([null, true]);
    expect(await answers(`${cluster.url}/healthz`)).toBe(true);
    await cluster.heal();
    expect(node.pid).not.toBe(before);
    expect(await answers(`${node.url}/readyz`)).toBe(true);
  });

  it('has nodes that can be stopped and go on, blocked, and measured', async () => {
    const node = first(cluster);
    node.suspend();
    expect(await answers(`${node.url}/healthz`)).toBe(false);
    node.resume();
    await until(async () => answers(`${node.url}/healthz`), 'the node to go on');
    await node.stats();
    await node.block(300);
    const { delayMaxMs, rssMiB, peakRssMiB } = await node.stats();
    expect(delayMaxMs).toBeGreaterThan(200);
    expect(rssMiB).toBeGreaterThan(20);
    expect(peakRssMiB).toBeGreaterThanOrEqual(rssMiB);
    expect((await node.stats()).delayMaxMs).toBeLessThan(delayMaxMs);
  });

  it('cuts one node off from the database, and the other is not touched', async () => {
    const [one, two] = cluster.nodes;
    one?.db.reset();
    await one?.db.refuse(true);
    await until(async () => !(await answers(`${one?.url}/readyz`)), 'the node to be unready');
    expect(await answers(`${two?.url}/readyz`)).toBe(true);
    await cluster.heal();
    expect(await answers(`${one?.url}/readyz`)).toBe(true);
  });

  it('ends a node by itself at the chosen commit', async () => {
    const node = first(cluster);
    await using person = await signedIn(node, { email: 'user@ezri.local', password: 'ezri-demo-2026' });
    // Its heartbeat commits too.
    await node.arm({ at: 'ezri.store.committed', nth: 1, signal: 'SIGKILL', topic: 'conversation:' });
    const ended = node.ended();
    await expect(person.http.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId: newId() })).rejects.toThrow();
    await ended;
    expect(node.pid).toBeNull();
    const rows = await database(cluster)(`select count(*)::int as count from event where topic like 'conversation:%'`);
    // It was killed after the commit.
    expect(rows[0]?.['count']).toBeGreaterThan(0);
    await cluster.heal();
  });

  it('starts a node with another clock', async () => {
    const node = first(cluster);
    await node.restart({ clockOffsetMs: 600_000 });
    expect(Math.abs((await clockOf(node)) - Date.now() - 600_000)).toBeLessThan(10_000);
    await node.setClock(0);
    expect(Math.abs((await clockOf(node)) - Date.now())).toBeLessThan(10_000);
  });

  it('has a Redis that can be silenced, filled and emptied, and Postgres that comes back', async () => {
    const { redis, postgres } = cluster;
    await redis?.command('set', 'x', '1');
    await redis?.setMaxMemory(1);
    await expect(redis?.command('set', 'y', '1')).rejects.toThrow('OOM');
    await redis?.setMaxMemory(0);
    await redis?.flushAll();
    expect(await redis?.command('get', 'x')).toBeNull();
    await redis?.kill();
    await postgres?.stop('immediate');
    await cluster.heal();
    expect(await redis?.command('ping')).toBe('PONG');
  });
});

it('runs embedded, and gives the folder of its database while it is stopped', { timeout: 120_000 }, async () => {
  await using cluster = await createCluster({ seed: 1, embedded: true });
  expect([cluster.postgres, cluster.redis, cluster.directUrl, cluster.nodes.length]).toEqual([null, null, null, 1]);
  const pid = first(cluster).pid;
  const wasGone = await cluster.whileStopped(async (dataDir) => dataDir !== '' && isGone(pid));
  expect(wasGone).toBe(true);
  expect(await answers(`${cluster.url}/readyz`)).toBe(true);
});
