import type { Alert } from '@ezri/contract';
import type { Fault } from '../fault.ts';
import type { Person } from '../load/person.ts';
import { handle, type StaffMember } from '../load/staff.ts';
import type { Scene } from '../scene.ts';
import { disturbBackends } from './backends.ts';

/** F23: every member of staff reaches for every alert at the same moment, while the database drops connections. */
export const manyHands: Fault = {
  id: 'F23',
  title: '50 staff take the same alert on three nodes, 500 alerts, with F13',
  bound: 'exactly one winner each',
  on: ['cluster'],
  async run(scene) {
    const [hands, speakers, rounds] = scene.brief ? [9, 5, 3] : [50, 25, 20];
    const people = await scene.people(speakers);
    const staff: StaffMember[] = [];
    const under = new Set<Promise<boolean>>();
    const onAlert = (member: () => StaffMember | undefined) => (alert: Alert) => {
      const me = member();
      if (me === undefined || alert.assignee !== null || (alert.status !== 'triggered' && alert.status !== 'reopened')) return;
      const work = handle(me, alert, scene.random, 1).finally(() => under.delete(work));
      under.add(work);
    };
    for (let number = 0; number < hands; number += 1) {
      const node = scene.cluster.nodes[number % scene.cluster.nodes.length];
      const [member] = await scene.staff(1, { onAlert: onAlert(() => staff[number]) }, node?.url);
      if (member !== undefined) staff.push(member);
    }
    await scene.during('everybody reaches for everything', async () => {
      const disturbance = disturbBackends(scene, 500);
      scene.onEnd(async () => void (await disturbance.stop()));
      for (let round = 0; round < rounds; round += 1) {
        await Promise.all(people.map((person) => person.say(true)));
        // Who spoke again before their alert was seen would add to it, and whoever is about to resolve it would rightly be told that it has changed.
        await scene.untilAtHead(staff.slice(0, 1));
        await scene
          .until(
            () => openOn(staff, people).length === 0 && under.size === 0,
            () => `${openOn(staff, people).length} alerts to be resolved: ${storyOf(scene, openOn(staff, people)[0]?.id ?? '')}`,
            60_000,
          )
          .catch(async (error: unknown) => {
            for (const { id } of openOn(staff, people)) scene.problems.push(await historyOf(scene, id));
            throw error;
          });
      }
      scene.measure('connections of the nodes that were ended', await disturbance.stop(), 'times');
    });
    const winners = Map.groupBy(scene.journal.acknowledged('assign'), ({ about }) => `${about['alertId']} from version ${about['expectedVersion']}`);
    const alerts = new Set(scene.journal.ops.flatMap(({ kind, about }) => (kind === 'assign' ? [String(about['alertId'])] : [])));
    const won = new Set([...winners.keys()].map((key) => key.split(' ')[0]));
    scene.measure('alerts', alerts.size, 'alerts');
    scene.measure('attempts to take one', scene.journal.ops.filter(({ kind }) => kind === 'assign').length, 'calls');
    for (const [what, ops] of winners) scene.expect(new Set(ops.map(({ about }) => about['key'])).size === 1, `${what} has ${ops.length} winners`);
    scene.expect(won.size === alerts.size, `${alerts.size - won.size} alerts were taken by nobody`);
  },
};

/** Those of these people: an earlier fault may have left others. */
function openOn([first]: readonly StaffMember[], people: readonly Person[]): Alert[] {
  const theirs = new Set(people.map(({ conversationId }) => conversationId));
  return (first?.alerts() ?? []).filter(({ status, conversationId }) => status !== 'resolved' && theirs.has(conversationId));
}

/** What became of everybody's steps on one alert, for whoever reads a failure. */
function storyOf({ journal }: Scene, alertId: string): string {
  const steps = journal.ops.filter(({ about }) => about['alertId'] === alertId);
  const ends = Map.groupBy(
    steps,
    ({ kind, outcome, answer }) => `${kind} ${outcome ?? 'under way'} ${String(answer['reason'] ?? answer['why'] ?? '')}`,
  );
  return [...ends].map(([end, { length }]) => `${length} × ${end.trim()}`).join(', ');
}

/** What the database says of it. */
async function historyOf({ query }: Scene, alertId: string): Promise<string> {
  const lines = await query<{ kind: string; version: number; at: number; message: string | null }>(
    `select kind, version, at::float8 as at, message_id::text as message from alert_timeline where alert_id = '${alertId}' order by version`,
  );
  return `history of ${alertId}: ${lines.map(({ kind, version, at, message }) => `${version} ${kind} at ${at}${message === null ? '' : ` for ${message}`}`).join(', ')}`;
}
