import type { ReplyRequest } from '@ezri/ai';
import { newId, type Language } from '@ezri/contract';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, instantModel, steppedModel, type SteppedModel } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

/** Says the lines one after the other, each answered with its opening and a word; gives what the model was asked for each. */
async function talk(lines: readonly string[], stepped: SteppedModel = steppedModel(), language: Language = 'en'): Promise<readonly ReplyRequest[]> {
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await person.trpc.conversation.start.mutate({ avatarId: 'ezri', clientId: newId(), language });
  using events = await follow(person, conversationId, cursor);
  for (const [at, line] of lines.entries()) {
    const { messageId } = await say(person, conversationId, line);
    await events.until('reply.started', ({ inReplyTo }) => inReplyTo === messageId);
    stepped.say([stepped.requests[at]?.opening, `Answer ${at}.`].filter((part) => typeof part === 'string').join(' '));
    stepped.finish();
    await events.until('reply.completed', ({ message }) => message.inReplyTo === messageId);
  }
  return stepped.requests;
}

const DANGER = { en: 'I am going to kill myself tonight', es: 'voy a suicidarme esta noche' } as const;

/** In which language an opening of level 4 is; its own words, not what the code under test says of them. */
function spoken({ opening }: ReplyRequest): 'en' | 'es' | 'neither' | null {
  if (opening === null) return null;
  if (/^I am really glad you told me.*emergency number/u.test(opening)) return 'en';
  return /^Me alegra mucho que me lo hayas dicho.*número de emergencias/u.test(opening) ? 'es' : 'neither';
}

test('until the person has shown another language, the reply is asked for in the one that the conversation began in', async () => {
  expect((await talk(['ok', 'what do you mean by that?'], steppedModel(), 'es')).map(({ language }) => language)).toEqual(['es', 'en']);
  expect((await talk(['ok', '¿qué quieres decir con eso?'])).map(({ language }) => language)).toEqual(['en', 'es']);
});

test('below level 3 a reply has no opening', async () => {
  const [request] = await talk(['I had toast for breakfast.']);
  expect(request).toMatchObject({ level: 0, opening: null });
});

test.each(['en', 'es'] as const)('the opening is in the language of the message: %s', async (language) => {
  const requests = await talk([DANGER[language]]);
  expect(requests.map(({ level }) => level)).toEqual([4]);
  expect(requests.map(spoken)).toEqual([language]);
});

test('a message that shows no language is answered in the one before it', async () => {
  const requests = await talk([DANGER.es, 'ok', 'mm', '...', 'ok']);
  expect(requests.map(spoken)).toEqual(['es', null, null, null, 'es']);
});

test('what was just said is not said again; after three other replies it is', async () => {
  const requests = await talk([DANGER.en, 'I do not know.', 'Maybe.', 'I am alone.', 'I am still here.']);
  expect(requests.map(({ level }) => level)).toEqual([4, 4, 4, 4, 4]);
  expect(requests.map(spoken)).toEqual(['en', null, null, null, 'en']);
});

test('another language has a passage of its own, and a higher level too', async () => {
  const languages = await talk([DANGER.en, DANGER.es, 'I am still here with my thoughts.']);
  expect(languages.map(spoken)).toEqual(['en', 'es', null]);
  const levels = await talk(['I want to kill myself and I have a plan.', DANGER.en]);
  expect(levels.map(({ level }) => level)).toEqual([3, 4]);
  expect(levels[0]?.opening).toMatch(/^Thank you for telling me this.*help lines/u);
  expect(levels.map(spoken)[1]).toBe('en');
});

test('an opening that was cut off is said again', async () => {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, DANGER.en);
  stepped.say('I am really glad you told me');
  await events.until('reply.delta');
  await person.trpc.conversation.stop.mutate({ conversationId });
  await events.until('reply.stopped');
  const { messageId } = await say(person, conversationId, 'Are you there?');
  await events.until('reply.started', ({ inReplyTo }) => inReplyTo === messageId);
  expect(stepped.requests.map(spoken)).toEqual(['en', 'en']);
  stepped.finish();
});
