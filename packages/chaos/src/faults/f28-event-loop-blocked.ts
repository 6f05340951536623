import type { Fault } from '../fault.ts';
import { rest } from '../load/person.ts';
import { ALERT_BELOW_MS } from './redis.ts';

const BLOCKED_MS = 3_000;
/** How often /readyz is asked, and how long an answer may take. */
const ASK_EVERY_MS = 200;
const ANSWER_MS = 500;
/** Not ready for as long as the node remembers; then it must be again. */
const READY_BELOW_MS = 10_000;
const SEND_BELOW_MS = 2_000;

/** F28: one node does nothing for three seconds, and says so afterwards. */
export const eventLoopBlocked: Fault = {
  id: 'F28',
  title: 'event loop blocked 3 s on one node',
  bound: 'others unaffected, `/readyz` flips',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const [node, ...others] = scene.cluster.nodes;
    if (node === undefined) throw new Error('This fault needs nodes.');
    const here = await scene.people(2, node.url);
    const elsewhere = [];
    for (const other of others) elsewhere.push(...(await scene.people(3, other.url)));
    for (const other of others) await scene.staff(2, {}, other.url);
    scene.talking([...here, ...elsewhere], { pauseMs: 300, risky: 0.4 });
    const names = new Set(elsewhere.map(({ name }) => name));
    for (let round = 1; round <= (scene.brief ? 1 : 5); round += 1) {
      await rest(1_000);
      const asked = watchReady(node.url);
      await scene.during('an event loop is blocked', async () => node.block(BLOCKED_MS));
      const freeAt = performance.now();
      await scene.until(() => asked.since(freeAt).includes(503), 'the node to say that it is not ready', READY_BELOW_MS);
      await scene.until(() => asked.since(freeAt).at(-1) === 200, 'the node to be ready again', READY_BELOW_MS);
      scene.measure(`ready again after block ${round}`, performance.now() - freeAt, 'ms', READY_BELOW_MS);
      await asked.end();
      const during = asked.since(freeAt - BLOCKED_MS + 2 * ANSWER_MS, freeAt - ANSWER_MS);
      scene.expect(during.length > 0 && during.every((status) => status === null), `/readyz of a blocked node answered ${during.join(', ')}`);
    }
    const { from, to } = scene.window ?? { from: 0, to: 0 };
    const sent = scene.journal.acknowledged('send').filter(({ client, invokedAt }) => names.has(client) && invokedAt >= from && invokedAt <= to);
    scene.expect(sent.length > 0, 'nobody at another node said anything meanwhile');
    scene.measure(
      'slowest message at another node',
      Math.max(...sent.map(({ invokedAt, endedAt }) => (endedAt ?? Infinity) - invokedAt)),
      'ms',
      SEND_BELOW_MS,
    );
    scene.measureAlerts('alerts at other nodes meanwhile, p99', ALERT_BELOW_MS);
  },
};

/** Asks /readyz again and again. Statuses by when they were asked for; null for none in time. */
function watchReady(url: string) {
  const answers: { readonly at: number; readonly status: number | null }[] = [];
  let ended = false;
  const asking = (async () => {
    while (!ended) {
      const at = performance.now();
      const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(ANSWER_MS) }).catch(() => null);
      await answer?.arrayBuffer().catch(() => undefined);
      answers.push({ at, status: answer?.status ?? null });
      await rest(ASK_EVERY_MS);
    }
  })();
  return {
    since: (from: number, to = Infinity) => answers.filter(({ at }) => at >= from && at <= to).map(({ status }) => status),
    async end() {
      ended = true;
      await asking;
    },
  };
}
