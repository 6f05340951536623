import { collect, refusalIn } from '@ezri/testkit';
import { parseCursor, type ConversationEvent } from '@ezri/contract';
import type { Fault } from '../fault.ts';
import type { Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';

const MALFORMED = [
  '',
  'x',
  '12',
  '.5',
  'deadbeef.',
  'deadbeef.-1',
  'deadbeef.1e9',
  'deadbeef.99999999999999999',
  "deadbeef.1' or 1=1",
  'DEADBEEF.1',
  `${'a'.repeat(5_000)}.1`,
];
const ANSWERED_BELOW_MS = 1_000;

/** F22: a client asks to go on from a place that it made up. */
export const badCursors: Fault = {
  id: 'F22',
  title: 'forged, future, foreign and malformed cursors',
  bound: 'reset or BAD_REQUEST, no foreign data, no long scan',
  on: ['cluster', 'embedded'],
  brief: true,
  async run(scene) {
    const [person, other] = await scene.people(2);
    if (person === undefined || other === undefined) throw new Error('Two people were asked for.');
    for (let said = 0; said < 3; said += 1) await Promise.all([person.say(false), other.say(false)]);
    await scene.untilAtHead();

    const times: number[] = [];
    const look = async (what: string, expected: string, conversationId: string, after: string) => {
      const begun = performance.now();
      const { answer, foreign } = await answerTo(person, conversationId, after);
      times.push(performance.now() - begun);
      scene.expect(answer === expected, `${what}: answered with "${answer}" instead of "${expected}"`);
      scene.expect(!foreign, `${what}: an event of another conversation came`);
    };
    for (const cursor of MALFORMED) await look(`malformed "${cursor.slice(0, 30)}"`, 'feed.malformedCursor', person.conversationId, cursor);
    const head = headOf(person, scene);
    await look('from the future', 'reset', person.conversationId, `${head.epoch}.${head.seq + 1_000}`);
    await look('from the end of time', 'reset', person.conversationId, `${head.epoch}.999999999999999`);
    await look('of another life', 'reset', person.conversationId, `0123456789ab.${head.seq}`);
    await look('of another topic', 'reset', person.conversationId, `${head.epoch}.${headOf(other, scene).seq + 500}`);
    await look('of another person', 'conversation.notFound', other.conversationId, `${head.epoch}.0`);
    await look('from the beginning', 'message.created', person.conversationId, `${head.epoch}.0`);
    scene.measure('slowest answer', Math.max(...times), 'ms', ANSWERED_BELOW_MS);
  },
};

const headOf = ({ positions, conversationId, name }: Person, scene: Scene) => {
  const position = positions.get(`conversation:${conversationId}`);
  if (position === undefined) throw new Error(`${name} follows nothing.`);
  scene.expect(parseCursor(`${position.epoch}.${position.seq}`) !== null, 'the client holds a cursor that is none');
  return position;
};

/** The reason of the refusal, or the type of the first durable event. */
async function answerTo({ trpc }: Person, conversationId: string, after: string): Promise<{ answer: string; foreign: boolean }> {
  using events = collect<ConversationEvent>((on) => trpc.conversation.onEvent.subscribe({ conversationId, after }, on));
  const first = Promise.race((['reset', 'message.created'] as const).map(async (type) => (await events.until(type)).type));
  // Of the two waits one stays without an end.
  first.catch(() => undefined);
  const answer = await Promise.race([first, events.failed.then((error) => refusalIn(error).reason)]);
  const foreign = events.of('message.created').some(({ message }) => message.conversationId !== conversationId);
  return { answer, foreign };
}
