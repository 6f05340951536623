import type { Fault } from '../fault.ts';
import type { HookPoint } from '../infra/hook-protocol.ts';
import type { Person } from '../load/person.ts';
import type { StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { untilDead, wayTo } from './way.ts';

const ALERT_BELOW_MS = 3_500;
/** A member of staff may have been on the node that died, and must move first. */
const MOVED_BELOW_MS = 8_000;
const STAFF = 4;
const POINTS = ['ezri.conversation.screening', 'ezri.conversation.screened'] as const satisfies readonly HookPoint[];

interface Seen {
  readonly at: number;
  readonly conversationId: string;
  readonly staff: number;
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
    for (let number = 0; number < STAFF; number += 1) {
      const onAlert = ({ conversationId }: { conversationId: string }) => void seen.push({ at: performance.now(), conversationId, staff: number });
      staff.push(...(await scene.staff(1, { onAlert })));
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
    const mine = () => seen.filter(({ conversationId }) => conversationId === person.conversationId);
    await scene.until(() => mine().length > 0, 'the alert on a screen of staff');
    scene.measure(`alert on a screen of staff, killed at ${at}`, Math.min(...mine().map((one) => one.at)) - calledAt, 'ms', ALERT_BELOW_MS);
    await scene.until(() => new Set(mine().map((one) => one.staff)).size === STAFF, 'the alert on all screens of staff');
    scene.measure('on the last of them', Math.max(...mine().map((one) => one.at)) - calledAt, 'ms', MOVED_BELOW_MS);
    await restarting;
  });
  return person;
}
