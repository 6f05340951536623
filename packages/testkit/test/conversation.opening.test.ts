import type { ReplyRequest } from '@ezri/ai';
import { newId, type Language } from '@ezri/contract';
import { afterAll, afterEach, expect, test } from 'vitest';
import { changeableModel, createWorld, failingModel, instantModel, steppedModel, type SteppedModel } from '../src/index.ts';
import { begin, follow, say, textOf } from './world.ts';

const model = changeableModel(instantModel());
const world = await createWorld({ model });
afterEach(() => model.use(instantModel()));
afterAll(async () => world[Symbol.asyncDispose]());

/** Says the lines one after the other, each answered with a word; gives what the model was asked for each. */
async function talk(lines: readonly string[], stepped: SteppedModel = steppedModel(), language: Language = 'en'): Promise<readonly ReplyRequest[]> {
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await person.trpc.conversation.start.mutate({ avatarId: 'ezri', clientId: newId(), language });
  using events = await follow(person, conversationId, cursor);
  for (const [at, line] of lines.entries()) {
    const { messageId } = await say(person, conversationId, line);
    await events.until('reply.started', ({ inReplyTo }) => inReplyTo === messageId);
    stepped.say(`Answer ${at}.`);
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

/** The one message that answers the person, and what its screen showed while it was written. */
async function answered(pieces: readonly string[]): Promise<{ text: string; shown: string; opening: string }> {
  const stepped = steppedModel();
  model.use(stepped);
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, DANGER.en);
  const first = await events.until('reply.delta');
  // The model has not said a word yet.
  expect(first).toMatchObject({ from: 0, text: stepped.requests[0]?.opening });
  for (const piece of pieces) stepped.say(piece);
  stepped.finish();
  const { message } = await events.until('reply.completed');
  return { text: message.text, shown: textOf(events.events, message.id), opening: first.text };
}

test('the opening is on the screen before the model has said a word, and what the model says follows it', async () => {
  const { text, shown, opening } = await answered([' Where are', ' you now?']);
  expect(text).toBe(`${opening}\n\nWhere are you now?`);
  expect(shown).toBe(text);
});

test('a model that begins with the opening itself does not say it twice', async () => {
  const { opening } = await answered(['Where are you?']);
  for (const said of [opening, `**${opening}**`, opening.replaceAll('. ', '.\n')]) {
    const { text } = await answered([said.slice(0, 40), said.slice(40), ' Where are you?']);
    expect(text).toBe(`${opening}\n\nWhere are you?`);
  }
});

test('a model that fails leaves the opening', async () => {
  model.use(failingModel());
  const person = await world.person();
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, DANGER.en);
  const { message } = await events.until('reply.failed');
  expect(message?.text).toMatch(/^I am really glad you told me.*staying here with you\.$/u);
});
