import { fileURLToPath } from 'node:url';
import type { Fault } from '../fault.ts';
import { PROVIDER_FAULTS } from '../infra/provider-faults.ts';
import { say, type Person } from '../load/person.ts';
import type { Scene } from '../scene.ts';
import { ALERT_BELOW_MS } from './redis.ts';

const FIRST_PIECE_MS = 20_000;
const ENDED_BELOW_MS = FIRST_PIECE_MS + 3_000;
const REPLY_MAX_CHARS = 16_000;
const AGAIN_MS = 10_000;

/** F27: whoever writes the replies breaks in every way that there is, while others raise alerts. HTTP adapters are tested with the providers, when those come. */
export const providerBreaks: Fault = {
  id: 'F27',
  title: 'AI provider hangs, 429, 5xx, cut in mid-stream, garbage, 10 MB chunk',
  bound: '20 s time-out, screening unaffected, memory bounded',
  on: ['cluster'],
  own: { entry: fileURLToPath(new URL('../infra/faulty-provider.ts', import.meta.url)) },
  async run(scene) {
    const talkers = await scene.people(4);
    for (const { url } of scene.cluster.nodes) await scene.staff(1, {}, url);
    scene.talking(talkers, { pauseMs: 300, risky: 0.5 });
    for (let round = 0; round < (scene.brief ? 1 : 3); round += 1) {
      const names = Object.keys(PROVIDER_FAULTS);
      const people = await scene.people(names.length);
      await scene.during('the provider breaks', async () => {
        await Promise.all(people.map(async (person, at) => brokenFor(scene, person, names[at] ?? '')));
      });
      await Promise.all(people.map(async (person) => answeredAgain(scene, person)));
    }
    scene.measureAlerts('alerts meanwhile, p99', ALERT_BELOW_MS);
  },
};

interface Ending {
  readonly type: string;
  readonly reason: string | null;
  readonly text: string | null;
}

async function endingOf({ query }: Scene, { conversationId }: Person, messageId: string): Promise<Ending | undefined> {
  const [ending] = await query<Ending>(
    `select e.type, e.body->>'reason' as reason, e.body->'message'->>'text' as text from event e join reply r on r.id::text = e.body->>'replyId'
     where e.topic = 'conversation:${conversationId}' and e.type in ('reply.completed', 'reply.failed', 'reply.stopped') and r.in_reply_to = '${messageId}'`,
  );
  return ending;
}

/** Says something that gets a broken reply, and waits for its end. */
async function brokenFor(scene: Scene, person: Person, name: string): Promise<void> {
  const fault = PROVIDER_FAULTS[name];
  const messageId = await say(person, person.conversationId, `provider:${name} ${scene.canary}`, false);
  if (fault === undefined || messageId === null) throw new Error(`Nobody could say "${name}".`);
  const begun = performance.now();
  await scene.until(async () => (await endingOf(scene, person, messageId)) !== undefined, `the reply "${name}" to end`, ENDED_BELOW_MS);
  const ms = performance.now() - begun;
  const ending = await endingOf(scene, person, messageId);
  const how = ending?.type === 'reply.completed' ? 'completed' : `failed: ${ending?.reason}`;
  scene.expect(how === fault.ends, `the reply "${name}" ended as "${how}", not "${fault.ends}"`);
  const text = ending?.text ?? '';
  scene.expect(text.length <= REPLY_MAX_CHARS, `the reply "${name}" has ${text.length} characters`);
  scene.expect(text.isWellFormed() && !text.includes('\u0000'), `the reply "${name}" is not text`);
  if (fault.ends === 'failed: timeout') scene.measure(`"${name}" given up after`, ms, 'ms', ENDED_BELOW_MS);
}

/** The conversation is not stuck: the next message gets a whole answer. */
async function answeredAgain(scene: Scene, person: Person): Promise<void> {
  const messageId = await person.say(false);
  if (messageId === null) throw new Error(`${person.name} could not say anything more.`);
  const answered = async () => (await endingOf(scene, person, messageId))?.type === 'reply.completed';
  await scene.until(answered, `${person.name} to be answered`, AGAIN_MS);
}
