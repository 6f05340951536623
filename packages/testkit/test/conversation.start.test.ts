import { StartResult, newId, type SessionEvent } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { collect, createWorld, refused } from '../src/index.ts';
import { raise, resolve, take } from './alerts.ts';
import { begin, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

test('the avatars include Ezri, and each says that it is an AI', async () => {
  const person = await world.person();
  const avatars = await person.trpc.conversation.avatars.query();
  expect(avatars.map(({ id }) => id)).toContain('ezri');
  for (const { greeting } of avatars) expect(greeting).toMatch(/\bAI\b/);
});

test('a conversation begins with the notice and the greeting, in the shape of the contract', async () => {
  const person = await world.person();
  const started = await begin(person);
  expect(StartResult.parse(started)).toStrictEqual(started);
  expect(started.messages.map(({ author, ordinal }) => [author, ordinal])).toEqual([
    ['notice', 1],
    ['companion', 2],
  ]);
  expect(started.messages[0]?.text).toMatch(/AI, not a human/);
  expect(started.safety).toMatchObject({ level: 0, panel: 'none' });
});

test('in Spanish it begins with the notice and the greeting in Spanish', async () => {
  const person = await world.person();
  const names = await person.trpc.conversation.avatars.query({ language: 'es' });
  const started = await person.trpc.conversation.start.mutate({ avatarId: 'ezri', clientId: newId(), language: 'es' });
  expect(started.messages[0]?.text).toMatch(/una IA, no con un ser humano/);
  expect(started.messages[1]?.text).toBe(names.find(({ id }) => id === 'ezri')?.greeting);
  expect(started.conversation.title).toBe('Conversación nueva');
});

test('starting again with the same id gives the same conversation and tells staff once', async () => {
  const [person, staff] = [await world.person(), await world.staff()];
  using sessions = collect<SessionEvent>((on) => staff.trpc.session.onUpdate.subscribe({}, on));
  await sessions.started;
  const clientId = newId();
  const answers = await Promise.all([begin(person, clientId), begin(person, clientId), begin(person, clientId)]);
  expect(await begin(person, clientId)).toEqual(answers[0]);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  const { conversations } = await person.trpc.conversation.list.query();
  expect(conversations.map(({ id }) => id)).toEqual([clientId]);

  const other = await begin(person);
  await sessions.until('started', ({ session }) => session.id === other.conversationId);
  expect(sessions.of('started').map(({ session }) => session.id)).toEqual([clientId, other.conversationId]);
});

test('while an alert of theirs is open a person who begins anew goes on seeing help, and no longer than that', async () => {
  const staff = await world.staff();
  const { person, conversationId, alert } = await raise(world);
  const anew = await begin(person);
  expect(anew.safety).toMatchObject({ level: 4, panel: 'emergency', humanOffered: true });
  // It is their person who is in danger; in this conversation nothing has been said yet.
  expect(anew.conversation.level).toBe(0);
  await person.trpc.conversation.end.mutate({ conversationId: anew.conversationId });
  expect((await person.trpc.conversation.get.query({ conversationId: anew.conversationId })).safety.panel).toBe('none');

  const { alert: taken } = await take(staff, alert);
  await resolve(staff, taken);
  expect((await begin(person)).safety).toMatchObject({ level: 0, panel: 'none' });
  expect((await person.trpc.conversation.get.query({ conversationId })).safety.panel).toBe('emergency');
});

test('an id that somebody else has used is refused and shows nothing of theirs', async () => {
  const [person, stranger] = [await world.person(), await world.person()];
  const { conversationId } = await begin(person);
  expect(await refused(begin(stranger, conversationId))).toMatchObject({ code: 'CONFLICT', reason: 'conversation.idTaken' });
  expect((await stranger.trpc.conversation.list.query()).conversations).toEqual([]);
});

test('an unknown avatar and an id that is none are refused, and nothing starts', async () => {
  const person = await world.person();
  const start = person.trpc.conversation.start;
  expect(await refused(start.mutate({ avatarId: 'nobody', mode: 'text', clientId: newId() }))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'conversation.unknownAvatar',
  });
  expect(await refused(start.mutate({ avatarId: 'ezri', mode: 'text', clientId: 'seventeen' }))).toMatchObject({
    code: 'BAD_REQUEST',
    reason: 'input.invalid',
    details: { issues: [{ path: 'clientId' }] },
  });
  expect((await person.trpc.conversation.list.query()).conversations).toEqual([]);
});

test('the list shows the newest first, titled by the first words', async () => {
  const person = await world.person();
  const first = await begin(person);
  const second = await begin(person);
  await say(person, first.conversationId, 'My sister is moving away. I am sad about it.');
  const { conversations } = await person.trpc.conversation.list.query();
  expect(conversations.map(({ id }) => id)).toEqual([first.conversationId, second.conversationId]);
  expect(conversations[0]?.title).toBe('My sister is moving away');
});

test('the server says how long a conversation took, whatever the client says, and says it twice the same', async () => {
  const person = await world.person();
  const before = Date.now();
  const { conversationId } = await begin(person);
  const lie = { conversationId, duration: 86_400_000, durationMs: 86_400_000 };
  const ended = await person.trpc.conversation.end.mutate(lie);
  expect(ended.durationMs).toBeGreaterThanOrEqual(0);
  expect(ended.durationMs).toBeLessThanOrEqual(Date.now() - before + 50);
  expect(await person.trpc.conversation.end.mutate({ conversationId })).toEqual(ended);
  const { conversation } = await person.trpc.conversation.get.query({ conversationId });
  expect(conversation).toMatchObject({ endedAt: ended.endedAt, durationMs: ended.durationMs });
});
