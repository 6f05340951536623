import { newId } from '@ezri/contract';
import { refusalOf } from '@ezri/client';
import { WORDS } from '@ezri/testkit';
import type { Fault } from '../fault.ts';
import type { ChaosClient } from '../load/client.ts';
import type { Scene } from '../scene.ts';
import { ownLine, type Line } from './line.ts';

const CUTS = 5;

/** F24: the server has done it, and the answer never arrives; five times in a row. */
export const answerCutOff: Fault = {
  id: 'F24',
  title: 'reply to a mutation cut off, retried five times',
  bound: 'one effect, same answer',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const line = await ownLine(scene);
    const [person] = await scene.people(1, line.url);
    const [member] = await scene.staff(1, {}, line.url);
    if (person === undefined || member === undefined) throw new Error('Nobody came.');

    const messageId = newId();
    const send = async () => {
      const input = { conversationId: person.conversationId, messageId, text: `${WORDS.imminent} ${scene.canary}` };
      return person.trpc.conversation.send.mutate(input, { signal: AbortSignal.timeout(5_000) });
    };
    const sent = await insist(scene, line, person, 'send', { messageId, conversationId: person.conversationId, risky: true }, send);
    scene.expect(
      sent.every((answer) => answer === sent[0]),
      'the same message was answered in different ways',
    );

    await scene.until(() => member.alerts().length > 0, 'the alert to be on the screen');
    const alert = member.alerts().find(({ conversationId }) => conversationId === person.conversationId);
    if (alert === undefined) throw new Error('The alert is not on the screen.');
    const key = newId();
    const assign = async () =>
      member.trpc.admin.assignCrisis.mutate(
        { alertId: alert.id, expectedVersion: alert.version, idempotencyKey: key },
        { signal: AbortSignal.timeout(5_000) },
      );
    const assigned = await insist(scene, line, member, 'assign', { alertId: alert.id, expectedVersion: alert.version, key }, assign);
    scene.expect(
      assigned.every((answer) => answer === assigned[0]),
      'the same key was answered in different ways',
    );
    scene.expect(occurrences(member.alerts(), alert.id) === 1, 'one message counted more than once in its alert');
  },
};

/** Makes the same call again and again while the answers are cut off, then twice more; returns the answers as text. */
async function insist<T>(
  scene: Scene,
  { proxy }: Line,
  client: ChaosClient,
  kind: string,
  about: Record<string, string | number | boolean>,
  call: () => Promise<T>,
): Promise<string[]> {
  let cut = 0;
  await scene.during(`the answers to ${kind} are cut off`, async () => {
    // A client that changes its line at that very moment gets its answer on the new one: then it is tried once more.
    for (let round = 0; round < 2 * CUTS && cut < CUTS; round += 1) {
      await scene.untilFresh();
      proxy.cutAfter(0, { open: true });
      const answered = await call().then(
        () => true,
        (error: unknown) => refusalOf(error) !== null,
      );
      if (!answered) cut += 1;
      await proxy.heal();
    }
  });
  scene.expect(cut === CUTS, `only ${cut} of ${CUTS} answers to ${kind} were cut off`);
  const answers: string[] = [];
  for (let round = 0; round < 2; round += 1) {
    await scene.untilFresh();
    const answer = await client.ask(kind, about, call, (given) => versionIn(given));
    answers.push(JSON.stringify(answer));
  }
  return answers;
}

function versionIn(answer: unknown): Record<string, number> {
  const version = (answer as { alert?: { version: number } }).alert?.version;
  return version === undefined ? {} : { version };
}

const occurrences = (alerts: readonly { id: string; occurrences: number }[], id: string): number =>
  alerts.find((alert) => alert.id === id)?.occurrences ?? 0;
