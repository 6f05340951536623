import { afterEach, expect, test, vi } from 'vitest';
import { createWorld, message } from './session.fixture.ts';
import { FIRST_SOUND_WITHIN_MS } from './voice-session.ts';

const eventually = (check: () => void) => vi.waitFor(check, { interval: 5 });
afterEach(() => void vi.useRealTimers());

async function talking() {
  const world = createWorld({ offered: { hearing: 'server', speaking: 'server' } });
  await world.start();
  await eventually(() => expect(world.session.get().line).toBe('ready'));
  return world;
}

const person = (state: 'speaking' | 'quiet') => ({ type: 'person', state }) as const;
async function interrupted({ session, server }: Awaited<ReturnType<typeof talking>>, dies: boolean): Promise<void> {
  server.tell(person('speaking'));
  server.drop();
  if (dies) server.die();
  server.back();
  await eventually(() => expect(session.get().line).toBe('ready'));
}

test('whoever was in the middle of a turn when the node died is told that it was not heard; who goes on in it is not', async () => {
  const lost = await talking();
  await interrupted(lost, true);
  expect(lost.session.get()).toMatchObject({ notices: ['notHeard'], person: 'quiet' });
  lost.session.end();
  const kept = await talking();
  await interrupted(kept, false);
  expect(kept.session.get()).toMatchObject({ notices: [], person: 'speaking' });
  kept.session.end();
});

test('a turn whose words stand in the conversation was heard, whichever comes first', async () => {
  const before = await talking();
  before.server.tell(person('speaking'));
  before.server.tell(person('quiet'));
  before.session.follow({ messages: [message('person', 'Hello.')], reply: null });
  before.server.drop();
  before.server.die();
  before.server.back();
  await eventually(() => expect(before.session.get().line).toBe('ready'));
  expect(before.session.get().notices).toEqual([]);
  before.session.end();
  const after = await talking();
  await interrupted(after, true);
  after.session.follow({ messages: [message('person', 'Hello.')], reply: null });
  expect(after.session.get().notices).toEqual([]);
  after.session.end();
});

test('a turn that the old session sends when it has waited long enough was heard, although the person was speaking when the line went', async () => {
  const { session, server } = await talking();
  server.tell(person('speaking'));
  server.drop();
  server.die();
  session.follow({ messages: [message('person', 'Hello.')], reply: null });
  server.back();
  await eventually(() => expect(session.get().line).toBe('ready'));
  expect(session.get()).toMatchObject({ notices: [], person: 'quiet' });
  session.end();
});

test('the sound of a new reply is waited for while it is written and ten seconds after, and that of an old one is not', async () => {
  const { session } = await talking();
  vi.useFakeTimers();
  const [hello, answer] = [message('person', 'Hello.'), message('companion', 'I am here with you now.')];
  const reply = { replyId: answer.id, inReplyTo: hello.id, text: 'I am', origin: 'model' as const, standIn: false };
  session.follow({ messages: [hello], reply });
  vi.advanceTimersByTime(FIRST_SOUND_WITHIN_MS * 3);
  expect(session.get().due).toBe(answer.id);
  session.follow({ messages: [hello, answer], reply: null });
  vi.advanceTimersByTime(FIRST_SOUND_WITHIN_MS - 1);
  session.follow({ messages: [hello, { ...answer }], reply: null });
  expect(session.get().due).toBe(answer.id);
  vi.advanceTimersByTime(1);
  expect(session.get().due).toBeNull();
  const again = message('person', 'Are you there?');
  session.follow({ messages: [hello, answer, again], reply: null });
  session.follow({ messages: [hello, answer], reply: null });
  expect(session.get().due).toBeNull();
  session.end();
  expect(vi.getTimerCount()).toBe(0);
});

test('a reply that was stopped is waited for no more', async () => {
  const { session } = await talking();
  const [hello, answer] = [message('person', 'Hello.'), message('companion', 'I am here with you now.')];
  session.follow({ messages: [hello], reply: { replyId: answer.id, inReplyTo: hello.id, text: 'I am', origin: 'model' as const, standIn: false } });
  expect(session.get().due).toBe(answer.id);
  session.follow({ messages: [hello, { ...answer, status: 'stopped' }], reply: null });
  expect(session.get().due).toBeNull();
  session.end();
});

test('a reply that is over before the player has told of its beginning was heard', async () => {
  const { session, server, progress } = await talking();
  const answer = message('companion', 'Yes.');
  session.follow({ messages: [answer], reply: null });
  server.tell({ type: 'started', replyId: answer.id, mime: 'audio/pcm;rate=24000' });
  server.tell({ type: 'sentence', replyId: answer.id, text: 'Yes.', from: 0, seq: 0 });
  server.frame(0, 20);
  server.tell({ type: 'ended', replyId: answer.id });
  expect(session.get().due).toBe(answer.id);
  progress(20);
  expect(session.get()).toMatchObject({ due: null, speech: null });
  session.end();
});
