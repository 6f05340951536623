import { LiveSessions, SessionEvent } from '@ezri/contract';
import { afterAll, expect, test } from 'vitest';
import { WORDS, collect, createWorld, type Client } from '../src/index.ts';
import { begin, follow, say } from './world.ts';

const world = await createWorld();
afterAll(async () => world[Symbol.asyncDispose]());

async function sessions({ trpc }: Client) {
  const events = collect<SessionEvent>((on) => trpc.session.onUpdate.subscribe({}, on));
  await events.started;
  return events;
}

test('staff see a session start, change and end, and never a word of it', async () => {
  const [staff, person] = [await world.staff(), await world.person()];
  using seen = await sessions(staff);
  const { conversationId, cursor } = await begin(person);
  const mine = (event: { session: { id: string } }) => event.session.id === conversationId;
  const { session } = await seen.until('started', mine);
  expect(session).toMatchObject({ level: 0, mode: 'text', avatarId: 'ezri', endedAt: null });
  using events = await follow(person, conversationId, cursor);
  await say(person, conversationId, WORDS.imminent);
  await seen.until('updated', (event) => mine(event) && event.session.level === 4);
  await events.until('reply.completed');
  const live = await staff.trpc.session.live.query();
  expect(LiveSessions.parse(live)).toStrictEqual(live);
  expect(live.sessions.find(({ id }) => id === conversationId)).toMatchObject({ level: 4, connection: 'connected' });
  expect(live.counts.byLevel[4]).toBeGreaterThan(0);
  await person.trpc.conversation.end.mutate({ conversationId });
  const { session: ended } = await seen.until('ended', mine);
  expect(ended.durationMs).toBe((ended.endedAt ?? 0) - ended.startedAt);
  expect((await staff.trpc.session.live.query()).sessions.map(({ id }) => id)).not.toContain(conversationId);
  const told = JSON.stringify(seen.events);
  for (const secret of [person.account.id, person.account.email, person.account.name, WORDS.imminent]) expect(told).not.toContain(secret);
  for (const event of seen.events) expect(SessionEvent.parse(event)).toStrictEqual(event);
});

test('versions of a session rise by one with each event', async () => {
  const [staff, person] = [await world.staff(), await world.person()];
  using seen = await sessions(staff);
  const { conversationId, cursor } = await begin(person);
  using events = await follow(person, conversationId, cursor);
  for (const text of ['One.', 'Two.', 'Three.']) {
    const { messageId } = await say(person, conversationId, text);
    await events.until('reply.completed', ({ message }) => message.inReplyTo === messageId);
  }
  await person.trpc.conversation.end.mutate({ conversationId });
  await seen.until('ended', ({ session }) => session.id === conversationId);
  const versions = seen.events.flatMap((event) => ('session' in event && event.session.id === conversationId ? [event.session.version] : []));
  expect(versions).toEqual(versions.map((_, at) => at + 1));
});

test('a session whose only screen has gone is shown as away, and as connected when it is back', async () => {
  const [staff, person] = [await world.staff(), await world.person()];
  using seen = await sessions(staff);
  const { conversationId, cursor } = await begin(person);
  const isMine = (connection: string) => (event: Extract<SessionEvent, { type: 'updated' }>) =>
    event.session.id === conversationId && event.session.connection === connection;
  const screen = await follow(person, conversationId, cursor);
  screen[Symbol.dispose]();
  const away = await seen.until('updated', isMine('away'));
  using back = await follow(person, conversationId);
  const connected = await seen.until('updated', (event) => isMine('connected')(event) && event.session.version > away.session.version);
  expect(connected.session.connection).toBe('connected');
  expect(back.events).toEqual([]);
});
