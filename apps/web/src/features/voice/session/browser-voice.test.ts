import { MESSAGE_MAX, newId } from '@ezri/contract';
import { END_OF_TURN_MAX_MS, END_OF_TURN_MS } from '@ezri/domain';
import { afterEach, expect, test, vi } from 'vitest';
import { createWorld, message, type Setting } from './session.fixture.ts';

const BROWSER = { hearing: 'browser', speaking: 'browser' } as const;
const SERVER = { hearing: 'server', speaking: 'server' } as const;
const eventually = (check: () => void) => vi.waitFor(check, { interval: 5 });
afterEach(() => void vi.useRealTimers());

const NOTICE = message('notice', 'I am Ezri, an AI and not a human.');
const GREETING = message('companion', 'Hello. How are you today?');

async function talking(setting: Partial<Setting> = {}, messages = [NOTICE, GREETING]) {
  const world = createWorld({ offered: BROWSER, ...setting });
  world.session.follow({ messages, reply: null });
  await world.start();
  return world;
}

test('it begins by saying that Ezri is an AI, and greets; nobody listens meanwhile', async () => {
  const { session, voice, recognition, server } = await talking();
  expect(voice.spoken).toEqual([NOTICE.text]);
  expect(recognition.listening).toBe(false);
  voice.boundary(5);
  expect(session.get().speech?.place).toMatchObject({ chars: 5, sentence: { text: NOTICE.text } });
  for (const _sentence of [1, 2, 3]) voice.finish();
  expect(voice.spoken).toEqual([NOTICE.text, 'Hello.', ' How are you today?']);
  expect([session.get().speech, recognition.listening]).toEqual([null, true]);
  await eventually(() => expect(server.asked.at(-1)).toBe(`played ${GREETING.text.length}`));
  // Nothing but how far was heard needs the server.
  expect(server.asked.filter((call) => !call.startsWith('played'))).toEqual(['engines']);
  session.end();
});

test('in a conversation that goes on only the notice is spoken', async () => {
  const { session, voice } = await talking({}, [NOTICE, GREETING, message('person', 'hi'), message('companion', 'Tell me more.')]);
  voice.finish();
  expect(voice.spoken).toEqual([NOTICE.text]);
  session.end();
});

test('words are sent when the person has been silent for long enough, and shown before', async () => {
  const { session, recognition, send } = await talking({}, []);
  vi.useFakeTimers();
  recognition.hear('I could not', false);
  expect(session.get().partial).toBe('I could not');
  recognition.hear('I could not sleep', true);
  vi.advanceTimersByTime(END_OF_TURN_MS - 1);
  recognition.hear('at all last night', true);
  expect(session.get().partial).toBe('I could not sleep at all last night');
  vi.advanceTimersByTime(END_OF_TURN_MS - 1);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(send).toHaveBeenCalledExactlyOnceWith('I could not sleep at all last night');
  expect(session.get().partial).toBe('');
  session.end();
});

test('who does not stop is sent in parts, before it is too long for a message', async () => {
  const { session, recognition, send } = await talking({}, []);
  vi.useFakeTimers();
  const words = ['a'.repeat(MESSAGE_MAX / 2), 'b'.repeat(MESSAGE_MAX / 2), 'c'];
  for (const each of words) recognition.hear(each, true);
  vi.advanceTimersByTime(END_OF_TURN_MS);
  expect(send.mock.calls.map(([text]) => text)).toEqual([words[0], `${words[1]} c`]);
  session.end();
});

test('somebody in the middle of a sentence is waited for', async () => {
  const { session, recognition, send } = await talking({}, []);
  vi.useFakeTimers();
  recognition.hear('I am here because', true);
  vi.advanceTimersByTime(END_OF_TURN_MAX_MS - 1);
  expect(send).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(send).toHaveBeenCalledExactlyOnceWith('I am here because');
  session.end();
});

test('words of which the browser never becomes sure are sent as they are, once', async () => {
  const { session, recognition, send } = await talking({}, []);
  vi.useFakeTimers();
  recognition.hear('I took', false);
  recognition.hear('I took them', false);
  recognition.end();
  vi.advanceTimersByTime(END_OF_TURN_MAX_MS);
  expect(send).toHaveBeenCalledExactlyOnceWith('I took them');
  expect([session.get().partial, recognition.listening]).toEqual(['', true]);
  session.end();
  expect(send).toHaveBeenCalledTimes(1);
});

test('Ezri lets somebody finish who has more to say', async () => {
  const { session, recognition, voice, send } = await talking({}, []);
  vi.useFakeTimers();
  recognition.hear('I took them', false);
  session.follow({ messages: [message('companion', 'I hear you.')], reply: null });
  recognition.hear('I took them all.', true);
  expect([voice.spoken, recognition.listening]).toEqual([[], true]);
  vi.advanceTimersByTime(END_OF_TURN_MS);
  expect(send).toHaveBeenCalledExactlyOnceWith('I took them all.');
  expect([voice.spoken, recognition.listening]).toEqual([['I hear you.'], false]);
  session.end();
});

test('what was said before the voice of the server, or before voice is ended, is sent as far as it was made out', async () => {
  const { session, server, recognition, send, progress } = await talking({ offered: { hearing: 'browser', speaking: 'server' } }, []);
  await eventually(() => expect(session.get().line).toBe('ready'));
  recognition.hear('I took them all because', true);
  recognition.hear('nobody', false);
  server.tell({ type: 'sentence', replyId: newId(), text: 'I hear you.', from: 0, seq: 0 });
  server.frame(0, 100);
  progress(10);
  expect([recognition.listening, session.get().partial]).toEqual([false, '']);
  expect(send).toHaveBeenCalledExactlyOnceWith('I took them all because nobody');
  session.end();

  const other = await talking({}, []);
  other.recognition.hear('and I am', true);
  other.session.end();
  expect(other.send).toHaveBeenCalledExactlyOnceWith('and I am');
});

test('a reply is spoken sentence by sentence while it is written, and not again when it is whole', async () => {
  const { session, voice } = await talking({}, []);
  const replyId = newId();
  const reply = { replyId, inReplyTo: newId(), origin: 'scripted', standIn: false } as const;
  session.follow({ messages: [], reply: { ...reply, text: 'I hear you.' } });
  expect(voice.spoken).toEqual(['I hear you.']);
  session.follow({ messages: [], reply: { ...reply, text: 'I hear you. That sounds **hard**.' } });
  voice.finish();
  session.follow({ messages: [message('companion', 'I hear you. That sounds **hard**.', replyId)], reply: null });
  voice.finish();
  expect(voice.spoken.map((text) => text.replaceAll(/\s+/g, ' ').trim())).toEqual(['I hear you.', 'That sounds hard .']);
  expect(session.get().speech).toBeNull();
  session.end();
});

test('asked to be silent, the browser stops, the rest is not spoken, and what was heard is told', async () => {
  const { session, voice, server, recognition } = await talking();
  voice.boundary(12);
  session.interrupt();
  voice.finish();
  session.follow({ messages: [NOTICE, GREETING], reply: null });
  expect([voice.spoken, session.get().speech, recognition.listening]).toEqual([[NOTICE.text], null, true]);
  await eventually(() => expect(server.asked).toEqual(['engines', 'played 11']));
  session.end();
});

test('held down, it listens although Ezri was speaking, and sends when let go', async () => {
  const { session, voice, recognition, send } = await talking({ mode: 'push' });
  expect([voice.spoken.length, recognition.listening]).toEqual([1, false]);
  session.hold(true);
  expect([session.get().speech, recognition.listening]).toEqual([null, true]);
  recognition.hear('one moment please', true);
  session.hold(false);
  expect(recognition.listening).toBe(false);
  expect(send).toHaveBeenCalledExactlyOnceWith('one moment please');
  session.end();
});

test('a browser that stops listening by itself is started again', async () => {
  const { session, recognition } = await talking({}, []);
  recognition.end();
  await eventually(() => expect(recognition.listening).toBe(true));
  session.end();
  expect(recognition.listening).toBe(false);
});

test.each([
  ['not-allowed', 'refused'],
  ['audio-capture', 'absent'],
] as const)('a browser that may not listen (%s) says what to do', async (error, problem) => {
  const { session, recognition } = await talking({}, []);
  recognition.fail(error);
  expect(session.get()).toMatchObject({ phase: 'off', ended: { microphone: problem } });
});

test('a recognition that does not answer leaves speaking to Ezri and writing to the person', async () => {
  const { session, recognition } = await talking({}, []);
  recognition.fail('network');
  expect(session.get()).toMatchObject({ phase: 'on', engines: { hearing: 'none', speaking: 'browser' }, notices: ['hearingFailed'] });
  session.end();
});

test('with no engine anywhere it goes on by text, and says so', async () => {
  const { session, closed } = await talking({ own: false }, []);
  expect(session.get()).toMatchObject({ phase: 'off', ended: 'noEngine' });
  expect(closed).toEqual(['player']);
});

test('when the server can no longer hear, the browser does; when it can no longer speak, the browser goes on where it stopped', async () => {
  const { session, server, voice, recognition, closed } = await talking({ offered: SERVER }, []);
  await eventually(() => expect(session.get().line).toBe('ready'));
  server.offer({ hearing: 'browser', speaking: 'server' });
  server.tell({ type: 'failed', engine: 'hearing' });
  await eventually(() => expect(session.get().engines).toEqual({ hearing: 'browser', speaking: 'server' }));
  expect([session.get().notices, closed, recognition.listening]).toEqual([['hearingFailed'], ['microphone'], true]);
  await eventually(() => expect(session.get().line).toBe('ready'));

  const reply = message('companion', 'I hear you. That sounds hard.');
  server.tell({ type: 'sentence', replyId: reply.id, text: 'I hear you. ', from: 0, seq: 0 });
  session.follow({ messages: [message('companion', 'From before.'), reply], reply: null });
  server.offer(BROWSER);
  server.tell({ type: 'failed', engine: 'speaking' });
  expect(session.get().notices).toEqual(['hearingFailed', 'notSpoken']);
  await eventually(() => expect(voice.spoken).toEqual(['That sounds hard.']));
  expect(session.get()).toMatchObject({ engines: BROWSER, notices: ['hearingFailed', 'speakingFailed'], line: 'ready' });
  expect(server.asked.filter((call) => call.startsWith('close'))).toHaveLength(1);
  session.end();
});

test('an engine that failed once is asked again, and nothing else takes its place', async () => {
  const { session, server, recognition, voice } = await talking({ offered: SERVER }, []);
  await eventually(() => expect(session.get().line).toBe('ready'));
  for (const engine of ['hearing', 'speaking'] as const) server.tell({ type: 'failed', engine });
  await eventually(() => expect(server.asked.filter((call) => call === 'engines')).toHaveLength(3));
  expect(session.get()).toMatchObject({ engines: SERVER, notices: ['notSpoken'], line: 'ready' });
  expect([recognition.listening, voice.spoken]).toEqual([false, []]);
  session.end();
});

test('without engines of its own a browser whose server fails goes on by text', async () => {
  const { session, server } = await talking({ offered: SERVER, own: false }, []);
  await eventually(() => expect(session.get().line).toBe('ready'));
  server.offer({ hearing: 'browser', speaking: 'server' });
  server.tell({ type: 'failed', engine: 'hearing' });
  await eventually(() => expect(session.get()).toMatchObject({ phase: 'on', engines: { hearing: 'none', speaking: 'server' } }));
  server.offer(BROWSER);
  server.tell({ type: 'failed', engine: 'speaking' });
  await eventually(() => expect(session.get()).toMatchObject({ phase: 'off', ended: 'noEngine' }));
});
