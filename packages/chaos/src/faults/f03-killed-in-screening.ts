import type { Fault } from '../fault.ts';
import type { ClusterNode } from '../infra/cluster-node.ts';
import type { HookPoint } from '../infra/hook-protocol.ts';
import type { Person } from '../load/person.ts';
import type { StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { untilDead, wayTo } from './way.ts';

const ALERT_BELOW_MS = 3_500;
const POINTS = ['ezri.conversation.screening', 'ezri.conversation.screened'] as const satisfies readonly HookPoint[];

interface Seen {
  readonly at: number;
  readonly conversationId: string;
  readonly node: ClusterNode;
}

/** F03: the node that holds a person's words dies before it has told anybody of them; their device says them again, by the same id. */
export const killedInScreening: Fault = {
  id: 'F03',
  title: 'killed between message insert and screening, and inside screening',
  bound: 'I10, alert ≤ 3.5 s',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const seen: Seen[] = [];
    const staff: StaffMember[] = [];
    for (const node of scene.cluster.nodes) {
      const onAlert = ({ conversationId }: { conversationId: string }) => void seen.push({ at: performance.now(), conversationId, node });
      staff.push(...(await scene.staff(1, { onAlert }, node.url)));
    }
    for (let round = 0; round < (scene.brief ? 1 : 6); round += 1) {
      for (const at of POINTS) {
        const person = await killAt(scene, at, seen);
        await scene.untilFresh();
        for (const member of staff) {
          const count = member.alerts().filter(({ conversationId }) => conversationId === person.conversationId).length;
          scene.expect(count === 1, `${member.name} has ${count} alerts for the one message of ${person.name}`);
        }
      }
    }
  },
};

async function killAt(scene: Scene, at: HookPoint, seen: readonly Seen[]): Promise<Person> {
  const alone = scene.platform === 'embedded';
  const victim = scene.random.pick(scene.cluster.nodes);
  const way = await wayTo(scene, victim);
  const [person] = await scene.people(1, way.url);
  if (person === undefined) throw new Error('Nobody came.');
  await way.open();
  await scene.during(`kill ${victim.name} at ${at}`, async () => {
    await victim.arm({ at, nth: 1, signal: 'SIGKILL' });
    let calledAt = performance.now();
    const said = person.say(true);
    await untilDead(scene, victim);
    const restarting = victim.start();
    if (alone) {
      // Nobody can say anything again before there is a node: its start is counted apart.
      await restarting;
      calledAt = performance.now();
    }
    scene.expect((await said) !== null, `${person.name} was never told that the message had arrived`);
    const mine = () => seen.filter(({ conversationId, node }) => conversationId === person.conversationId && (alone || node !== victim));
    const nodes = alone ? 1 : scene.cluster.nodes.length - 1;
    await scene.until(() => new Set(mine().map(({ node }) => node)).size === nodes, 'the alert on the screens of staff');
    const last = Math.max(...mine().map((one) => one.at));
    scene.measure(`alert on the last screen, killed at ${at}`, last - calledAt, 'ms', ALERT_BELOW_MS);
    await restarting;
  });
  return person;
}
