import type { LanguageModel } from '@ezri/ai';
import type { ConversationEvent } from '@ezri/contract';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changeableModel, createWorld, instantModel, refused, steppedModel, WORDS, type Client, type Collected } from '../src/index.ts';
import { begin, follow, say, textOf } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model, nodes: 2 });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

const BEFORE = 'I am listening.';
const AFTER = ' There is more.';
/** What must not be seen, and the words of it that no screen may have been told. */
const FORBIDDEN = [
  { rule: 'method', text: 'Take all the pills at once.', canary: /pills|at once/u },
  { rule: 'bargaining', text: 'You are not suicidal, are you?', canary: /suicidal|are you/u },
  { rule: 'human', text: 'I am a human.', canary: /a human/u },
  { rule: 'role', text: 'As your therapist, I know.', canary: /therapist|As your/u },
] as const;

/** One talk, on a screen at the node that writes the replies and on one at another node. */
async function talking() {
  const person = await world.person(0);
  const far = await world.elsewhere(person, 1);
  const { conversationId, cursor } = await begin(person);
  return { person, conversationId, here: await follow(person, conversationId, cursor), there: await follow(far, conversationId, cursor) };
}

/** Everything that a screen was told of a reply, whether it was shown or not. */
const told = (events: Collected<ConversationEvent>, replyId: string): string =>
  JSON.stringify(events.events.filter((event) => 'replyId' in event && event.replyId === replyId));

describe.each(FORBIDDEN)('$rule: $text', ({ rule, text, canary }) => {
  let talk: Awaited<ReturnType<typeof talking>>;
  let messageId = '';
  beforeAll(async () => {
    talk = await talking();
  });
  afterAll(() => {
    talk.here[Symbol.dispose]();
    talk.there[Symbol.dispose]();
  });

  const whole = `${BEFORE} ${text}${AFTER}`;
  test('none of it reaches a screen, wherever the stream is cut', async () => {
    const { person, conversationId, here, there } = talk;
    const first = BEFORE.length;
    for (let cut = first; cut <= first + text.length + 1; cut += 1) {
      model.use(instantModel([whole.slice(0, cut), whole.slice(cut)]));
      ({ messageId } = await say(person, conversationId, 'Go on.'));
      for (const events of [here, there]) {
        const { replyId, message } = await events.until('reply.completed', (event) => event.message.inReplyTo === messageId);
        expect(message).toMatchObject({ status: 'complete', origin: 'reviewed' });
        expect(message.text.startsWith(`${BEFORE}\n\n`)).toBe(true);
        expect(textOf(events.events, replyId)).toBe(message.text);
        expect(told(events, replyId).replaceAll('I am an AI, not a human', '')).not.toMatch(canary);
      }
    }
  }, 60_000);

  test('staff see that it happened, and not what it said', async () => {
    const staff = await world.staff();
    const { reviews } = await staff.trpc.admin.replyReviews.query({ limit: 1 });
    expect(reviews).toMatchObject([{ conversationId: talk.conversationId, level: 0, avatarId: 'ezri', provider: 'changeable', standIn: false }]);
    expect(reviews[0]?.rules).toContain(rule);
    expect(JSON.stringify(reviews)).not.toMatch(canary);
    expect(await refused(talk.person.trpc.admin.replyReviews.query())).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('the model is told to stop as soon as it has said what it must not', async () => {
  const { person, conversationId, here, there } = await talking();
  using _here = here;
  using _there = there;
  const stopped = Promise.withResolvers<void>();
  const endless: LanguageModel = {
    ...instantModel(),
    async *reply(_request, signal) {
      signal.addEventListener('abort', () => stopped.resolve(), { once: true });
      for (let at = 0; ; at += 1) yield { kind: 'text', text: at === 3 ? 'I am a human. ' : `Sentence ${at}. ` };
    },
  };
  model.use(endless);
  await say(person, conversationId, 'Go on.');
  const { message } = await here.until('reply.completed');
  await stopped.promise;
  expect(message.text).toMatch(/^Sentence 0\. Sentence 1\. Sentence 2\.\n\nTo be plain with you/u);
});

test('the passage is in the language of the person, and for the level', async () => {
  const { person, conversationId, here, there } = await talking();
  using _here = here;
  using _there = there;
  model.use(instantModel(['Soy tu terapeuta.']));
  await say(person, conversationId, 'voy a suicidarme esta noche');
  const { message } = await here.until('reply.completed');
  expect(message.text).toMatch(/^Me alegra mucho que me lo hayas dicho.*\n\nTe lo digo claro: soy una IA.*número de emergencias/u);
});

test('only checked text is kept for other nodes, and told to whoever joins', async () => {
  const { person, conversationId, here, there } = await talking();
  using _here = here;
  using _there = there;
  const stepped = steppedModel();
  model.use(stepped);
  await say(person, conversationId, 'Go on.');
  stepped.say('I hear you. You could take all');
  const { replyId } = await here.until('reply.delta');
  await there.until('reply.delta');
  const snapshotAt = async (client: Client) => (await client.trpc.conversation.get.query({ conversationId })).reply?.text;
  const late = await world.elsewhere(person, 1);
  await expect.poll(async () => snapshotAt(late)).toBe('I hear you.');
  expect(await snapshotAt(person)).toBe('I hear you.');
  expect(await world.nodes[1]?.service.deps.texts.get(replyId)).toBe('I hear you.');
  await person.trpc.conversation.stop.mutate({ conversationId });
  expect((await there.until('reply.stopped')).message).toMatchObject({ text: 'I hear you.', status: 'stopped' });
});

test.each([
  ['the node that writes', 0],
  ['another node', 1],
] as const)('a message that raises the level, sent to %s, makes the guard of the reply before it stricter', async (_where, node) => {
  const { person, conversationId, here, there } = await talking();
  using _here = here;
  using _there = there;
  const stepped = steppedModel();
  model.use(stepped);
  await say(person, conversationId, 'Go on.');
  stepped.say('The bridge was long. And then');
  const { replyId } = await here.until('reply.delta', ({ text }) => text.includes('bridge'));
  const device = node === 0 ? person : await world.elsewhere(person, node);
  await say(device, conversationId, 'I want to kill myself');
  await there.until('safety.changed');
  // Whatever was still to be looked up is known when the database has answered somebody who came later.
  await person.trpc.conversation.get.query({ conversationId });
  stepped.say(' you wrote about the bridge.');
  stepped.finish();
  const { message } = await here.until('reply.completed', (event) => event.replyId === replyId);
  expect(message.origin).toBe('reviewed');
  expect(message.text).toMatch(/^The bridge was long\.\n\nLet me put this differently\./u);
  expect(message.text).not.toContain('wrote about');
  stepped.finish();
});

test('a metric counts them by rule', async () => {
  const metrics = await (await fetch(`${world.url}/metrics`)).text();
  const count = (rule: string) => Number(new RegExp(`^ezri_replies_replaced_total\\{rule="${rule}"\\} (\\d+)$`, 'mu').exec(metrics)?.[1]);
  expect(FORBIDDEN.map(({ rule }) => count(rule)).every((counted) => counted > 10)).toBe(true);
  expect(count('flattery')).toBe(0);
  expect(metrics).not.toContain(WORDS.ordinary);
});
