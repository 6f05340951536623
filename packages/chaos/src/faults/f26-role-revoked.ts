import { refusalOf } from '@ezri/client';
import type { Fault } from '../fault.ts';
import { setRole } from '../load/accounts.ts';
import type { ChaosClient } from '../load/client.ts';
import { rest, type Person } from '../load/person.ts';
import type { StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { redisOf } from './redis.ts';

const TOLD_BELOW_MS = 5_000;
const CUT_OFF_BELOW_MS = 30_000;
/** How long alerts go on after the stream has ended, to see that none of them is shown any more. */
const AFTER_MS = 3_000;
const REFUSED_MS = 10_000;
/** As any node would name itself on the bus. */
const SOME_NODE = 'a'.repeat(16);

/** F26: somebody who was staff a moment ago; once with a node that hears of it, once with one that does not. */
export const roleRevoked: Fault = {
  id: 'F26',
  title: 'role revoked while the node is cut off from Redis',
  bound: 'I8: ≤ 5 s, ≤ 30 s when cut off',
  on: ['cluster'],
  brief: true,
  async run(scene) {
    const [node, other] = scene.cluster.nodes;
    if (node === undefined || other === undefined) throw new Error('This fault needs two nodes.');
    const redis = redisOf(scene);
    const people = await scene.people(4, other.url);
    const [told, cutOff] = await scene.staff(2, {}, node.url);
    await scene.staff(1, {}, node.url);
    const [first, second] = people;
    if (told === undefined || cutOff === undefined || first === undefined || second === undefined) throw new Error('Somebody is missing.');
    scene.check = { excused: new Set([told.name, cutOff.name]) };
    scene.talking(people, { pauseMs: 300, risky: 1 });
    await expectShutOut(scene, first, second);
    await scene.during('roles are revoked', async () => {
      await shownMore(scene, told);
      await revoked(scene, told, 'stream ended with the bus', TOLD_BELOW_MS, async () => {
        await redis.command('publish', 'ezri:revoke', `${SOME_NODE}${JSON.stringify({ accountId: told.accountId })}`);
      });
      await shownMore(scene, cutOff);
      node.redis?.blackHole();
      await revoked(scene, cutOff, 'stream ended without the bus', CUT_OFF_BELOW_MS, async () => undefined);
    });
    await node.redis?.heal();
    await expectShutOut(scene, told, second);
  },
};

/** Takes the role away and waits until the stream has ended; what was shown after that, or later than `below`, is told. */
async function revoked(scene: Scene, member: StaffMember, what: string, below: number, tell: () => Promise<void>): Promise<void> {
  await setRole(scene.db, member.accountId, 'user');
  await tell();
  const ended = await scene.until(() => hasEnded(member), `the stream of ${member.name} to end`, CUT_OFF_BELOW_MS);
  const at = Date.now();
  scene.measure(what, ended, 'ms', below);
  await rest(AFTER_MS);
  const later = scene.journal.shown.filter((step) => step.client === member.name && step.at > at);
  scene.expect(later.length === 0, `I8: ${member.name} was shown ${later.length} events of ${later[0]?.topic ?? ''} after the stream had ended`);
  scene.expect(hasEnded(member), `I8: ${member.name} has a stream again`);
}

/** Refused for good, not for want of a line. */
function hasEnded({ queue }: StaffMember): boolean {
  const now = queue.get();
  return now.status === 'ready' && refusalOf(now.error)?.reason === 'account.forbidden';
}

/** The stream works: an alert that is written from now on is shown. */
async function shownMore(scene: Scene, { name }: StaffMember): Promise<void> {
  const { journal } = scene;
  const before = journal.shown.length;
  await scene.until(() => journal.shown.slice(before).some((step) => step.client === name && step.kind === 'event'), `${name} to be shown an alert`);
}

/** I8: what is for staff, and what belongs to somebody else, is refused to `client`, and nothing of it arrives. */
async function expectShutOut(scene: Scene, { name, trpc }: ChaosClient, { conversationId }: Person): Promise<void> {
  const doors = {
    'the alerts': (on: Handlers) => trpc.crisis.onAlert.subscribe({}, on),
    'the sessions': (on: Handlers) => trpc.session.onUpdate.subscribe({}, on),
    'a foreign conversation': (on: Handlers) => trpc.conversation.onEvent.subscribe({ conversationId }, on),
  };
  for (const [what, open] of Object.entries(doors)) {
    let received = 0;
    let reason: string | undefined;
    const subscription = open({ onData: () => void (received += 1), onError: (error) => void (reason = refusalOf(error)?.reason) });
    await scene.until(() => reason !== undefined, `${name} to be refused ${what}`, REFUSED_MS);
    await rest(500);
    subscription.unsubscribe();
    scene.expect(received === 0, `I8: ${name} received ${received} events of ${what}`);
    scene.journal.note(`${name} was refused ${what}: ${reason}`);
  }
}

interface Handlers {
  onData(event: unknown): void;
  onError(error: unknown): void;
}
