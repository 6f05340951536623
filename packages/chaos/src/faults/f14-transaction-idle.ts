import { Client } from 'pg';
import type { Fault } from '../fault.ts';
import type { ClusterNode } from '../infra/cluster-node.ts';
import { PATIENCE_MS } from '../load/attempt.ts';
import { rest, type Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { backendsOf, sendTimes } from './postgres.ts';

const OTHERS_P99_BELOW_MS = 1_000;
/** A wait for a row ends after 4 s, and whoever waits behind another waiter begins anew; the statement ends after 5 s. */
const ANSWERED_BELOW_MS = PATIENCE_MS / 2;
const DELIVERED_BELOW_MS = 6_000;
/** The server ends a transaction that does nothing after 5 s; it is looked at from outside. */
const ENDED_BELOW_MS = 5_500;
/** A transaction stands still between two statements for a moment anyway; one that does so for so long is stuck. */
const STUCK_MS = 300;

/** F14: somebody holds rows that others need, and does nothing. */
export const transactionIdle: Fault = {
  id: 'F14',
  title: 'a transaction idle for 60 s; the head row locked for 10 s',
  bound: 'other topics unaffected; killed at 5 s',
  on: ['cluster'],
  async run(scene) {
    const [node] = scene.cluster.nodes;
    if (node === undefined) throw new Error('A cluster without nodes.');
    const ordinary = await scene.people(6);
    const risky = await scene.people(4);
    const [blocked] = await scene.people(1);
    if (blocked === undefined) throw new Error('Nobody came.');
    for (const { url } of scene.cluster.nodes) await scene.staff(1, {}, url);
    scene.talking(ordinary, { pauseMs: 300, risky: 0 });
    await rest(2_000);
    scene.measure('ordinary messages before, p99', sendTimes(scene, ordinary, scene.startedAt, Date.now() - OTHERS_P99_BELOW_MS)?.p99 ?? Infinity);

    await held(
      scene,
      'a conversation',
      `select 1 from conversation where id = '${blocked.conversationId}' for update`,
      scene.brief ? 6_000 : 60_000,
      {
        blocked: [blocked],
        others: ordinary,
      },
    );
    await held(scene, 'the head of crisis', `select 1 from stream where topic = 'crisis' for update`, scene.brief ? 6_000 : 10_000, {
      blocked: risky,
      others: ordinary,
    });
    await stalled(scene, node);
  },
};

interface Touched {
  /** Those whose messages need what is held. */
  readonly blocked: readonly Person[];
  readonly others: readonly Person[];
}

/** An outside session takes a lock and keeps it. */
async function held(scene: Scene, what: string, lock: string, ms: number, { blocked, others }: Touched): Promise<void> {
  const outside = new Client({ connectionString: scene.cluster.directUrl ?? '', application_name: 'outside' });
  await outside.connect();
  try {
    await scene.during(`${what} is held`, async () => {
      await outside.query('begin');
      const { rowCount } = await outside.query(lock);
      scene.expect(rowCount === 1, `${what}: there is nothing to hold`);
      const from = Date.now();
      const once = await Promise.all(blocked.map(async (person) => person.sayOnce(true)));
      for (const { reason } of once)
        scene.expect(reason === 'server.unavailable', `${what} held: a message that needs it was answered with "${reason}"`);
      scene.measure(`${what} held: slowest answer to those who need it`, Math.max(...once.map(({ ms: took }) => took)), 'ms', ANSWERED_BELOW_MS);
      const waiting = Promise.all(blocked.map(async (person) => person.say(true)));
      await rest(Math.max(0, ms - (Date.now() - from)));
      scene.measure(
        `${what} held: messages of others, p99`,
        sendTimes(scene, others, from, Date.now() - OTHERS_P99_BELOW_MS)?.p99 ?? Infinity,
        'ms',
        OTHERS_P99_BELOW_MS,
      );
      await outside.query('rollback');
      const since = performance.now();
      scene.expect(
        (await waiting).every((id) => id !== null),
        `${what} held: a message was never taken`,
      );
      scene.measure(`${what} free again: all messages taken`, performance.now() - since, 'ms', DELIVERED_BELOW_MS);
    });
  } finally {
    await outside.end();
  }
}

/** What a node sends to the database no longer gets there, in the middle of its transactions: others get their rows when the server has ended them. */
async function stalled(scene: Scene, node: ClusterNode): Promise<void> {
  const here = await scene.people(4, node.url);
  scene.talking(here, { pauseMs: 20, risky: 1 });
  await scene.during(`${node.name} stalls inside of transactions`, async () => {
    let stuck: number[] = [];
    for (let round = 0; round < 20 && stuck.length === 0; round += 1) {
      await rest(scene.random.between(200, 400));
      node.db.pause('up');
      const since = performance.now();
      await rest(2 * STUCK_MS);
      stuck = (await backendsOf(scene))
        .filter(({ state, idleMs }) => state.startsWith('idle in transaction') && idleMs > STUCK_MS)
        .map(({ pid }) => pid);
      if (stuck.length > 0) {
        await scene.until(async () => (await backendsOf(scene)).every(({ pid }) => !stuck.includes(pid)), 'stuck transactions to be ended');
        scene.measure('own transactions that stood still ended by the server', performance.now() - since, 'ms', ENDED_BELOW_MS);
      }
      await node.db.heal();
    }
    scene.expect(stuck.length > 0, `${node.name} was never caught inside of a transaction`);
    scene.measure('own transactions caught', stuck.length, 'times');
  });
}
