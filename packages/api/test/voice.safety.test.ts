import { newId, type CrisisEvent, type SessionEvent } from '@ezri/contract';
import { changeSession } from '@ezri/store';
import { expect, test } from 'vitest';
import { changeAccount } from '../src/account/change-account.ts';
import { URGENT_WITHIN_MS } from '../src/voice/urgent.ts';
import { channelClient } from './channel-client.ts';
import { call, newPerson } from './node.ts';
import { eventually, voiceClient } from './voice-client.ts';
import { voiceHouse } from './voice-house.ts';

const DANGER = 'I have the pills here and I am going to kill myself tonight.';

const house = voiceHouse();
const { speech, model } = house;

async function staff() {
  const member = await newPerson(house.node, 'admin');
  const client = await channelClient(house.node, member.token);
  const alerts: CrisisEvent[] = [];
  const sessions: SessionEvent[] = [];
  client.trpc.crisis.onAlert.subscribe({}, { onData: ({ data }) => void alerts.push(data) });
  client.trpc.session.onUpdate.subscribe({}, { onData: ({ data }) => void sessions.push(data) });
  // Answered after the subscriptions have begun.
  await client.trpc.crisis.list.query();
  return { client, alerts, sessions, [Symbol.dispose]: () => client[Symbol.dispose]() };
}

test('a risk that is spoken raises the alert that it raises when written, before any reply, and whatever the model does', async () => {
  using watch = await staff();
  model.waits = new Promise(() => undefined);
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will(DANGER);
  talk.say();
  await eventually(() => watch.alerts.find(({ type }) => type === 'raised')).toMatchObject({ alert: { level: 4 } });
  const raised = watch.alerts.find(({ type }) => type === 'raised');
  const spoken = raised !== undefined && 'alert' in raised ? raised.alert : null;

  const other = await newPerson(house.node);
  using written = await voiceClient(house.node, other);
  await written.trpc.conversation.send.mutate({ conversationId: written.conversationId, messageId: newId(), text: DANGER });
  const [typed] = (await watch.client.trpc.crisis.list.query()).alerts.filter(({ id }) => id !== spoken?.id);
  expect([spoken?.level, spoken?.category, spoken?.imminence]).toEqual([typed?.level, typed?.category, typed?.imminence]);
  // The passage that people wrote is spoken; of the model, which says nothing, there is nothing.
  await eventually(() => talk.told.find(({ type }) => type === 'safety.changed')).toMatchObject({ safety: { level: 4 } });
  await eventually(() => talk.count('started')).toBe(3);
});

test('a risk does not wait until somebody has finished speaking', async () => {
  using watch = await staff();
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  const rest = Promise.withResolvers<string>();
  speech.hearing.will(DANGER, rest.promise);
  talk.speech(700);
  talk.silence(600);
  talk.speech(700);
  talk.silence(600);
  await eventually(() => speech.hearing.asked.length).toBe(2);
  const { voice } = house.node.service.deps;
  voice.tick(performance.now() + URGENT_WITHIN_MS - 1_000);
  expect(watch.alerts.filter(({ type }) => type === 'raised')).toEqual([]);
  voice.tick(performance.now() + URGENT_WITHIN_MS + 1_000);
  await eventually(() => watch.alerts.find(({ type }) => type === 'raised')).toMatchObject({
    alert: { level: 4, conversationId: talk.conversationId },
  });
  expect(await talk.said()).toEqual([DANGER]);
  rest.resolve('And nobody knows.');
  await eventually(async () => talk.said()).toEqual([DANGER, 'And nobody knows.']);
});

test('no sentence is spoken that the guard has not passed', async () => {
  model.says = ['That sounds hard. ', 'You could take all of the pills at once, that would be a painless way to kill yourself. ', 'Good night.'];
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('I feel low today.');
  talk.say();
  await eventually(() => talk.count('ended')).toBe(3);
  const text = (await talk.messages()).at(-1)?.text ?? '';
  const asked = speech.speaking.asked.join(' ');
  expect(asked).not.toMatch(/pills|painless|kill/);
  expect(text).not.toMatch(/painless/);
  // What took its place is.
  expect(asked).toContain(
    text
      .split(/(?<=[.!?])\s/)
      .at(-1)
      ?.trim(),
  );
});

test('staff see that somebody talks, and that they have stopped', async () => {
  using watch = await staff();
  using talk = await house.talk();
  await talk.trpc.conversation.end.mutate({ conversationId: talk.conversationId });
  using written = await house.talk();
  const modes = () =>
    watch.sessions.flatMap((event) => ('session' in event && event.session.id === written.conversationId ? [event.session.mode] : []));
  await written.open();
  await eventually(() => modes().at(-1)).toBe('voice');
  await written.trpc.voice.close.mutate({ conversationId: written.conversationId, channel: written.channel });
  await eventually(() => modes().at(-1)).toBe('text');
  const live = (await watch.client.trpc.session.live.query()).sessions.find(({ id }) => id === written.conversationId);
  expect(live?.mode).toBe('text');
});

test('whoever comes back after half an hour and talks begins a session of somebody who talks', async () => {
  using watch = await staff();
  using talk = await house.talk();
  const live = async () => (await watch.client.trpc.session.live.query()).sessions.find(({ id }) => id === talk.conversationId);
  await house.node.db.transaction(async (tx) => changeSession(tx, talk.conversationId, { ended: true }));
  expect(await live()).toBeUndefined();
  speech.hearing.will('I am back again.');
  await talk.open();
  await talk.welcomed();
  talk.say();
  await eventually(async () => (await live())?.mode).toBe('voice');
});

test('nobody talks in the conversation of somebody else, listens to it, or stops it', async () => {
  using talk = await house.talk();
  await talk.open();
  const { conversationId, channel } = talk;
  using stranger = await channelClient(house.node, (await newPerson(house.node)).token);
  const refusal = { data: { reason: 'conversation.notFound' } };
  await expect(stranger.trpc.voice.open.mutate({ conversationId, mode: 'open', language: 'en' })).rejects.toMatchObject(refusal);
  await expect(stranger.trpc.voice.commit.mutate({ conversationId, channel })).rejects.toMatchObject(refusal);
  await expect(stranger.trpc.voice.close.mutate({ conversationId, channel })).rejects.toMatchObject(refusal);
  const [notice] = await talk.messages();
  await expect(stranger.trpc.voice.played.mutate({ conversationId, replyId: notice?.id ?? newId(), chars: 1 })).rejects.toMatchObject(refusal);
  const failed = await new Promise((resolve) => {
    stranger.trpc.voice.onAudio.subscribe({ conversationId, channel }, { onError: resolve });
  });
  expect(failed).toMatchObject(refusal);
  // One's own conversation, from a socket that has no such channel.
  using mine = await channelClient(house.node, house.person.token);
  await expect(mine.trpc.voice.commit.mutate({ conversationId, channel })).rejects.toMatchObject({ data: { reason: 'voice.notOpen' } });
});

test('sound needs a socket', async () => {
  using talk = await house.talk();
  const { error } = await call(house.node, 'voice.open', { conversationId: talk.conversationId }, { authorization: `Bearer ${house.person.token}` });
  expect(error?.data.reason).toBe('voice.needsSocket');
});

test('who is signed out talks no more, and what they had said is sent', async () => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  speech.hearing.will('Please do not lose this.');
  talk.speech(700);
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'person', state: 'speaking' });
  await changeAccount(house.node.service.deps, house.person.id, { role: 'admin' });
  await talk.closed;
  await eventually(() => house.node.service.deps.voice.of(talk.conversationId, house.person)).toBeNull();
  using back = await house.talk(talk.conversationId);
  expect(await back.said()).toEqual(['Please do not lose this.']);
});

test.each(['end', 'delete'] as const)('a conversation whose person does this is not talked in any more: %s', async (what) => {
  using talk = await house.talk();
  await talk.open();
  await talk.welcomed();
  await talk.trpc.conversation[what].mutate({ conversationId: talk.conversationId });
  await eventually(() => talk.heard.at(-1)).toEqual({ type: 'closed', reason: 'ended' });
  expect(house.node.service.deps.voice.of(talk.conversationId, house.person)).toBeNull();
});

test('so many sessions of one account and no more', async () => {
  using first = await house.talk();
  using second = await house.talk();
  using third = await house.talk();
  await first.open();
  await second.open();
  await expect(third.open()).rejects.toMatchObject({ data: { reason: 'voice.tooMany' } });
  await first.trpc.voice.close.mutate({ conversationId: first.conversationId, channel: first.channel });
  await third.open();
});
