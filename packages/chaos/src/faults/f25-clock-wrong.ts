import { httpClient } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import type { ClusterNode } from '../infra/cluster-node.ts';
import { countDrops } from '../load/drops.ts';
import { rest } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { ALERT_BELOW_MS, busyCluster } from './redis.ts';

const OFF_MS = 10 * 60_000;
const TOKEN_LIFE_MS = 15 * 60_000;
const STAFF_LIFE_MS = 30 * 60_000;
const NOW = '(extract(epoch from clock_timestamp()) * 1000)::bigint';
/** What a busy machine may add; far below what a clock that counts would show. */
const NEAR_MS = 15_000;

/** F25: one node thinks that it is another time, first alone, then with a second one that is off the other way, then from its start on. */
export const clockWrong: Fault = {
  id: 'F25',
  title: 'one node’s clock ±10 min',
  bound: 'order, leases and expiry unchanged',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const [node, other] = scene.cluster.nodes;
    if (node === undefined || other === undefined) throw new Error('This fault needs two nodes.');
    scene.onEnd(async () => void (await Promise.all(scene.cluster.nodes.map(async (one) => one.setClock(0)))));
    await busyCluster(scene);
    scene.talking(await scene.people(2, node.url), { pauseMs: 400, risky: 0.5 });
    using drops = countDrops(scene.clients);
    await scene.during('a clock is wrong', async () => {
      for (const [here, there] of [
        [OFF_MS, 0],
        [-OFF_MS, 0],
        [OFF_MS, -OFF_MS],
      ] as const) {
        await node.setClock(here);
        await other.setClock(there);
        await expectTokens(scene);
        await rest(scene.brief ? 1_500 : 15_000);
      }
    });
    scene.expect(drops.lost.length === 0, `lines were lost: ${drops.lost.join(', ')}`);
    // A node that stops interrupts its replies: those do not count.
    const until = Date.now();
    if (!scene.brief) {
      await node.restart({ clockOffsetMs: -OFF_MS });
      await expectTokens(scene);
      await scene.untilFresh();
    }
    await expectTimes(scene, until);
    scene.expect(
      scene.journal.ops.every(({ outcome }) => outcome !== 'fail'),
      'a call was refused',
    );
    scene.measureAlerts('alerts while a clock was wrong, p99', ALERT_BELOW_MS);
  },
};

/** A token of each node is good at each node, for as long as tokens are good. */
async function expectTokens(scene: Scene): Promise<void> {
  const [person] = await scene.accounts('admin', 1);
  if (person === undefined) throw new Error('No account was made.');
  const { nodes } = scene.cluster;
  for (const from of nodes) {
    const { token, expiresAt } = await httpClient(from).account.issueToken.mutate(person);
    scene.expect(
      Math.abs(expiresAt - Date.now() - TOKEN_LIFE_MS) < NEAR_MS,
      `${from.name} gave a token for ${Math.round((expiresAt - Date.now()) / 1_000)} s`,
    );
    await Promise.all(nodes.map(async (at) => expectGood(scene, token, from, at)));
  }
}

async function expectGood(scene: Scene, token: string, from: ClusterNode, at: ClusterNode): Promise<void> {
  const open = await httpClient(at, token)
    .crisis.list.query({ limit: 1 })
    .then(
      () => true,
      () => false,
    );
  scene.expect(open, `a token of ${from.name} was refused by ${at.name}`);
}

/** What must be 0: rows whose time is not the database's, out of order, or with another deadline than those of the same kind. `since`: the beginning of this run, `until`: of the restart. */
const WRONG: Readonly<Record<string, (since: number, until: number) => string>> = {
  'messages with another time than their event': (since) =>
    `select 1 from message m join event e on e.topic = 'conversation:' || m.conversation_id and e.body->'message'->>'id' = m.id::text and e.type = 'message.created' where e.created_at > ${since} and abs(m.created_at - e.created_at) > ${NEAR_MS}`,
  'messages of the future': () => `select 1 from message where created_at > ${NOW} + ${NEAR_MS}`,
  'messages out of order': (since) =>
    `select 1 from message a join message b on b.conversation_id = a.conversation_id and b.ordinal > a.ordinal where b.created_at < a.created_at and a.created_at > ${since}`,
  'events out of order': (since) =>
    `select 1 from event a join event b on b.topic = a.topic and b.seq = a.seq + 1 where b.created_at < a.created_at - ${NEAR_MS} and a.created_at > ${since}`,
  'deadlines that differ': (since) =>
    `select 1 from alert where status = 'triggered' and raised_at > ${since} group by level having max(acknowledge_by - raised_at) - min(acknowledge_by - raised_at) > ${NEAR_MS}`,
  'replies that were taken for orphaned': (since, until) =>
    `select 1 from event where type = 'reply.failed' and created_at between ${since} and ${until}`,
  'staff sessions of another length': (since) =>
    `select 1 from session s join account a on a.id = s.account_id where a.role <> 'user' and s.last_seen_at > ${since} and abs(s.expires_at - s.last_seen_at - ${STAFF_LIFE_MS}) > ${NEAR_MS}`,
  'nodes that were seen at another time': () => `select 1 from node where abs(seen_at - ${NOW}) > ${NEAR_MS}`,
};

async function expectTimes({ query, startedAt, problems }: Scene, until: number): Promise<void> {
  for (const [what, statement] of Object.entries(WRONG)) {
    const rows = await query(statement(startedAt, until));
    if (rows.length > 0) problems.push(`${rows.length} ${what}`);
  }
}
