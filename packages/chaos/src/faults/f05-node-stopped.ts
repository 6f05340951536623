import type { Feed } from '@ezri/client';
import type { Fault } from '../fault.ts';
import type { ClusterNode } from '../infra/cluster-node.ts';
import { rest, type Person } from '../load/person.ts';
import { createReplyScreen } from '../load/reply-screen.ts';
import { watchSessions, type SessionList } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { othersThan, wayTo } from './way.ts';

const STOPPED_MS = 20_000;
const MOVED_BELOW_MS = 8_000;
/** A stopped node may hold rows until Postgres ends its transaction, 5 s; others wait 4 s for a row and then ask again. */
const LET_GO_BELOW_MS = 8_000;
const ANSWER_WITHIN_MS = 500;

/** F05: a node stands still, once between transactions and once inside of one, and goes on later as if nothing had been. */
export const nodeStopped: Fault = {
  id: 'F05',
  title: 'node stopped (SIGSTOP) 20 s',
  bound: 'nothing held twice, clients moved < 8 s',
  on: ['cluster'],
  async run(scene) {
    const [first] = await scene.staff(3);
    if (first === undefined) throw new Error('Nobody came.');
    const sessions = watchSessions(first);
    await stopped(scene, sessions, 'anywhere', async (victim) => victim.suspend());
    await stopped(scene, sessions, 'in a transaction', async (victim) => victim.arm({ at: 'ezri.conversation.screened', nth: 1, signal: 'SIGSTOP' }));
  },
};

async function stopped(scene: Scene, sessions: Feed<SessionList>, where: string, stop: (victim: ClusterNode) => Promise<void>): Promise<void> {
  const victim = scene.random.pick(scene.cluster.nodes);
  const way = await wayTo(scene, victim);
  const people = await scene.people(4, way.url);
  for (const person of people) scene.clients.push(await createReplyScreen(way, `screen${scene.clients.length + 1}`, person, scene.journal));
  const [elsewhere] = await scene.people(1, scene.random.pick(othersThan(scene, victim)).url);
  if (elsewhere === undefined) throw new Error('Nobody came.');
  await way.open();
  await scene.untilFresh();
  // Replies are under way when it stops: others close them, and it must not go on with them.
  await Promise.all(people.map(async (person) => person.say(false)));
  const mine = people.map(({ conversationId }) => `'${conversationId}'`).join(', ');
  await scene.until(
    async () => (await scene.query(`select id from reply where conversation_id in (${mine}) and state = 'running'`)).length > 0,
    'a reply to be under way',
  );
  await scene.during(`${victim.name} stands still ${where}`, async () => {
    await stop(victim);
    const stoppedAt = performance.now();
    // With words of danger: it stands still with an alert written and not committed. The rows which every alert goes through are locked by the commit alone, so nobody else waits for it.
    const said = Promise.all(people.map(async (person) => person.say(true)));
    await scene.until(async () => standsStill(victim), `${victim.name} to stand still`);
    const calledAt = performance.now();
    await Promise.all([
      elsewhere
        .say(true)
        .then(() => scene.measure(`a risky message to another node, one stopped ${where}`, performance.now() - calledAt, 'ms', LET_GO_BELOW_MS)),
      scene
        .until(() => way.balancer.states()[0]?.connections === 0, 'the clients to leave')
        .then(async () => {
          await scene.untilFresh(people);
          scene.measure(`clients moved, node stopped ${where}`, performance.now() - stoppedAt, 'ms', MOVED_BELOW_MS);
        }),
    ]);
    await said;
    await rest(STOPPED_MS - (performance.now() - stoppedAt));
    victim.resume();
  });
  await scene.cluster.untilReady();
  await judgeHeld(scene, sessions, people);
}

/** What the node held when it stopped, others have had since then: its replies, its place among the nodes, and who is on its screens. */
async function judgeHeld(scene: Scene, sessions: Feed<SessionList>, people: readonly Person[]): Promise<void> {
  const mine = people.map(({ conversationId }) => `'${conversationId}'`).join(', ');
  const rows = async (statement: string) => scene.query(statement);
  await scene.until(
    async () => (await rows(`select id from reply where conversation_id in (${mine}) and state in ('owed', 'running')`)).length === 0,
    'all replies to end',
    30_000,
  );
  const cut = await rows(`select id from reply where conversation_id in (${mine}) and state = 'failed'`);
  scene.expect(cut.length > 0, 'no reply was under way when the node stopped');
  const twice = await rows(
    `select in_reply_to from message where conversation_id in (${mine}) and author = 'companion' and in_reply_to is not null group by 1 having count(*) > 1`,
  );
  scene.expect(twice.length === 0, `${twice.length} messages were answered twice`);
  await scene.until(
    async () => (await rows('select id from node')).length === scene.cluster.nodes.length,
    'each node to be in the list of nodes once',
  );
  await scene.until(() => {
    const now = sessions.get();
    const seen = now.status === 'ready' ? now.state.sessions.filter(({ id }) => people.some(({ conversationId }) => conversationId === id)) : [];
    return seen.length === people.length && seen.every(({ connection, state }) => connection === 'connected' && state === 'listening');
  }, 'staff to see that everybody is there');
}

const standsStill = async ({ url }: ClusterNode): Promise<boolean> =>
  (await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }).catch(() => null)) === null;
