import { FRAMES_PER_MESSAGE as MESSAGE } from '@ezri/client';
import { newId } from '@ezri/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { TAIL_MS } from './server-hearing.ts';
import { createWorld } from './session.fixture.ts';

const SERVER = { hearing: 'server', speaking: 'server' } as const;
const replyId = newId();
const eventually = (check: () => void) => vi.waitFor(check, { interval: 5 });
afterEach(() => void vi.useRealTimers());

async function talking(mode: 'open' | 'push' = 'open') {
  const world = createWorld({ offered: SERVER, mode });
  await world.start();
  await eventually(() => expect(world.session.get().line).toBe('ready'));
  return world;
}

test('in the open what is heard goes up; muted, nothing does, and the turn ends', async () => {
  const { session, server, speak } = await talking();
  speak(MESSAGE + 1);
  // The last waits for those with which it makes a message, or for the end of the turn.
  expect(server.sent).toHaveLength(MESSAGE);
  session.mute(true);
  speak(MESSAGE + 1);
  expect(server.sent).toHaveLength(MESSAGE + 1);
  expect(server.asked).toEqual(['engines', 'open open', 'commit 1']);
  session.mute(false);
  speak(MESSAGE);
  expect(server.sent).toHaveLength(2 * MESSAGE + 1);
  session.end();
});

test('held down, what is said goes up with the last of it, and then the turn ends', async () => {
  const { session, server, speak } = await talking('push');
  vi.useFakeTimers();
  speak(2 * MESSAGE);
  session.hold(true);
  speak(MESSAGE);
  session.hold(false);
  speak(1);
  expect([server.sent.length, server.asked]).toEqual([MESSAGE, ['engines', 'open push']]);
  vi.advanceTimersByTime(TAIL_MS);
  speak(2 * MESSAGE);
  expect([server.sent.length, server.asked]).toEqual([MESSAGE + 1, ['engines', 'open push', 'commit 1']]);
  session.end();
});

test('pressed again before the tail is over, the turn goes on', async () => {
  const { session, server } = await talking('push');
  vi.useFakeTimers();
  session.hold(true);
  session.hold(false);
  vi.advanceTimersByTime(TAIL_MS / 2);
  session.hold(true);
  vi.advanceTimersByTime(TAIL_MS * 4);
  expect(server.asked).toEqual(['engines', 'open push']);
  session.end();
});

const SENTENCE = 'I am here with you now.';
function speakSentence({ server }: Awaited<ReturnType<typeof talking>>): void {
  server.tell({ type: 'started', replyId, mime: 'audio/pcm;rate=24000' });
  server.tell({ type: 'sentence', replyId, text: SENTENCE, from: 0, seq: 0 });
  for (let seq = 0; seq < 10; seq += 1) server.frame(seq, 100);
  server.tell({ type: 'ended', replyId });
}

test('Ezri speaks: the sentence is shown while it is heard, and the server is told how far', async () => {
  const world = await talking();
  const { session, server, progress } = world;
  speakSentence(world);
  progress(500);
  expect(session.get().speech).toEqual({ replyId, paused: false, place: { replyId, chars: 10, sentence: { text: SENTENCE, from: 0 } } });
  expect(session.levels.ezri.get()).toBe(0.5);
  progress(1_000);
  expect(session.get().speech).toBeNull();
  await eventually(() => expect(server.asked).toContain(`played ${SENTENCE.length}`));
  session.end();
});

test('interrupted, the sound stops at once; what was heard is told, and the rest is dropped', async () => {
  const world = await talking();
  const { session, server, progress, played } = world;
  speakSentence(world);
  progress(500);
  server.tell({ type: 'paused', replyId });
  expect(played.at(-1)).toBe('pause');
  progress(520, 'pause');
  await eventually(() => expect(server.asked.at(-1)).toBe('played 10'));
  expect(session.get().speech?.paused).toBe(true);
  server.tell({ type: 'flush', replyId });
  expect(played.at(-1)).toBe('flush');
  progress(525, 'flush');
  expect(session.get().speech).toBeNull();
  session.end();
});

test('a false interruption goes on from where it was', async () => {
  const world = await talking();
  const { session, server, progress, played } = world;
  speakSentence(world);
  progress(500);
  server.tell({ type: 'paused', replyId });
  progress(500, 'pause');
  server.tell({ type: 'resumed', replyId });
  expect(played.at(-1)).toBe('resume');
  progress(700);
  expect(session.get().speech).toMatchObject({ paused: false, place: { chars: 15 } });
  session.end();
});

test('asked to be silent, Ezri is at once, and the server is told', async () => {
  const world = await talking();
  const { session, server, progress, played } = world;
  speakSentence(world);
  progress(500);
  session.interrupt();
  expect(played.at(-1)).toBe('pause');
  await eventually(() => expect(played.at(-1)).toBe('flush'));
  expect(server.asked).toContain('interrupt 1');
  session.end();
});

test('what is said while the line is away is sent on another channel, and shown as waiting until then', async () => {
  const { session, server, speak } = await talking();
  server.drop();
  expect(session.get().line).toBe('away');
  speak(2 * MESSAGE);
  expect(server.sent).toEqual([]);
  server.back();
  await eventually(() => expect(session.get().line).toBe('ready'));
  expect(server.sent).toHaveLength(2 * MESSAGE);
  expect(server.asked).toEqual(['engines', 'open open', 'open open']);
  session.end();
});

test('what could not be sent before the end is said to be not heard', async () => {
  const { session, server, speak } = await talking();
  server.drop();
  speak(10);
  session.end();
  expect(session.get()).toMatchObject({ phase: 'off', ended: null, notices: ['notHeard'] });
});

test('silence that was not sent is nothing to tell', async () => {
  const { session, server, speak } = await talking();
  server.drop();
  speak(10, 0.05);
  session.end();
  expect(session.get().notices).toEqual([]);
});

test.each(['elsewhere', 'idle', 'ended'] as const)('closed by the server (%s), it ends and says why, and everything is put away', async (reason) => {
  const { session, server, closed } = await talking();
  server.tell({ type: 'closed', reason });
  expect(session.get()).toMatchObject({ phase: 'off', ended: reason });
  expect(closed.toSorted()).toEqual(['microphone', 'player']);
});

type World = Awaited<ReturnType<typeof talking>>;
test.each([
  ['that the server has lost', ({ server }: World) => server.tell({ type: 'closed', reason: 'lost' }), 2 * MESSAGE],
  ['of which events were lost', ({ server }: World) => server.tell({ type: 'reset' }), MESSAGE],
  ['whose events have come to their end', ({ server }: World) => server.over(), MESSAGE],
  ['on which too much was said', ({ server }: World) => server.tell({ type: 'closed', reason: 'overRate' }), MESSAGE],
])('a channel %s is opened anew; only when the server has lost it, what it may not have heard is said again', async (_, happen, frames) => {
  const world = await talking();
  const { session, server, speak } = world;
  speak(MESSAGE);
  happen(world);
  await eventually(() => expect(server.asked).toEqual(['engines', 'open open', 'open open']));
  await eventually(() => expect(session.get().line).toBe('ready'));
  expect(server.sent).toHaveLength(frames);
  session.end();
});

test('another way of using the microphone opens a channel for it', async () => {
  const { session, server } = await talking();
  session.setMode('push');
  await eventually(() => expect(server.asked).toContain('open push'));
  expect(session.get().mode).toBe('push');
  session.end();
});

test.each(['refused', 'absent', 'taken', 'unsupported'] as const)('without a microphone (%s) it does not begin, and says why', async (problem) => {
  const { session, start, closed } = createWorld({ offered: SERVER, problem });
  await start();
  expect(session.get()).toMatchObject({ phase: 'off', ended: { microphone: problem } });
  expect(closed).toEqual(['player']);
});

test('a microphone that is lost ends it', async () => {
  const { session, lose } = await talking();
  lose();
  expect(session.get()).toMatchObject({ phase: 'off', ended: { microphone: 'lost' } });
});

test('a microphone that was chosen for a voice that has ended says nothing about the next one', async () => {
  const { session, server, start } = await talking();
  const engines: unknown[] = [];
  session.deviceChosen();
  session.end();
  server.offer({ hearing: 'server', speaking: 'browser' });
  session.subscribe(() => engines.push(session.get().engines?.speaking ?? null));
  await start();
  expect(engines.filter((engine) => engine !== null)).not.toContain('server');
  session.end();
});

test('ended while a channel is being opened, the first or another, that one is closed as well', async () => {
  const { session, server } = createWorld({ offered: SERVER });
  session.start('en');
  while (!server.asked.includes('open open')) await Promise.resolve();
  session.end();
  await eventually(() => expect(server.asked.at(-1)).toBe('close 1'));

  const other = await talking();
  other.session.setMode('push');
  other.session.end();
  expect(other.server.asked.at(-1)).toBe('close 1');
});

test('events that were lost, such as that Ezri goes on, are made good by another channel', async () => {
  const { session, server, played } = await talking();
  server.tell({ type: 'paused', replyId });
  server.tell({ type: 'reset' });
  await eventually(() => expect(server.asked.filter((call) => call === 'open open')).toHaveLength(2));
  expect(played).toEqual(['pause', 'flush']);
  session.end();
});
