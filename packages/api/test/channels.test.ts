import { decodeFrame as decodeByContract, encodeFrame as encodeByContract, FRAME_HEADER_BYTES, type Frame } from '@ezri/contract';
import { CHANNEL_FRAME_MAX_BYTES, CHANNEL_HIGH_WATER_BYTES, CHANNELS_PER_SOCKET, decodeFrame, encodeFrame } from '@ezri/fanout';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { changeAccount } from '../src/account/change-account.ts';
import { CLOSE } from '../src/http/close-codes.ts';
import { EVENTS_HIGH_WATER_BYTES, MESSAGES_PER_SOCKET, VOICE_FRAME_MAX_BYTES } from '../src/limits.ts';
import { channelClient, heard, withEcho } from './channel-client.ts';
import { bareSocket, newPerson, startNode, type Person, type TestNode } from './node.ts';

const SOUND = Buffer.alloc(640, 7);

let node: TestNode;
let person: Person;
beforeAll(async () => {
  node = await startNode({ router: withEcho });
  person = await newPerson(node);
});
afterAll(async () => node[Symbol.asyncDispose]());
beforeEach(() => {
  heard.ends.length = 0;
  heard.missed.length = 0;
});

/** Generous, for a busy machine. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 10_000 });

const scrape = async (name: string): Promise<number> => {
  const text = await (await fetch(`${node.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (.+)$`, 'm').exec(text)?.[1]);
};

test('frames go up and come down beside calls and subscriptions, more than calls may be, and no other socket gets one', async () => {
  using client = await channelClient(node, person.token);
  using beside = await channelClient(node, person.token);
  using bare = bareSocket(node, { headers: { authorization: `Bearer ${person.token}` } });
  await bare.status;
  const events: string[] = [];
  client.trpc.notifications.onNew.subscribe({}, { onData: ({ data }) => void events.push(data.type) });
  const { id } = await client.open();
  const count = 2 * MESSAGES_PER_SOCKET;
  const answers: Promise<unknown>[] = [];
  for (let from = 0; from < count; from += 100) {
    for (let seq = from; seq < from + 100; seq += 1) client.say(id, seq, SOUND, 1_000_000 + seq);
    answers.push(client.trpc.account.me.query());
    // The echo is bounded by what waits, so it must be able to leave.
    await eventually(() => client.frames.length).toBe(from + 100);
  }
  await Promise.all([...answers, client.trpc.notifications.markAllRead.mutate()]);
  expect(client.frames.map(({ channel, seq, sent }) => [channel, seq, sent])).toEqual(
    Array.from({ length: count }, (_, seq) => [id, seq, 1_000_000 + seq]),
  );
  expect(client.frames.every(({ payload }) => SOUND.equals(payload))).toBe(true);
  await eventually(() => events.some((type) => type !== 'heartbeat')).toBe(true);
  expect([beside.frames, bare.messages, client.ws.readyState]).toEqual([[], [], 1]);
});

test('what comes twice is dropped, and what is missing is said', async () => {
  using client = await channelClient(node, person.token);
  const { id } = await client.open();
  for (const seq of [0, 1, 1, 0, 5, 4]) client.say(id, seq, SOUND);
  await eventually(() => client.frames.length).toBe(3);
  expect(heard.missed).toEqual([0, 0, 3]);
});

test('a channel to which too much is sent is closed and its client told so; the socket stays, until it becomes a flood', async () => {
  using client = await channelClient(node, person.token);
  const { id, told } = await client.open(false);
  for (let seq = 0; seq < MESSAGES_PER_SOCKET; seq += 1) client.say(id, seq, SOUND);
  await eventually(() => told.at(-1)).toEqual({ type: 'ended', end: 'overRate' });
  expect((await client.trpc.account.me.query()).account?.id).toBe(person.id);
  const again = await client.open(false);
  expect(again.id).not.toBe(id);
  client.say(again.id, 0, SOUND);
  await eventually(() => client.frames.at(-1)?.channel).toBe(again.id);
  for (let seq = 0; seq < 2 * MESSAGES_PER_SOCKET; seq += 1) client.say(id, seq, SOUND);
  expect(await client.closed).toBe(CLOSE.flood.code);
});

test('what is not read is not queued: the rest of the sound is dropped, and the socket is as good as before', async () => {
  using client = await channelClient(node, person.token);
  const bytes = VOICE_FRAME_MAX_BYTES - FRAME_HEADER_BYTES;
  const id = await client.trpc.echo.pour.mutate({ bytes, dropped: 0 });
  client.ws.pause();
  // The answer to this one waits with the sound.
  const second = client.trpc.echo.pour.mutate({ bytes, dropped: 200 });
  await eventually(async () => (await heard.sent)?.length ?? 0).toBeGreaterThan(200);
  const sent = (await heard.sent) ?? [];
  const waiting = await scrape('ezri_socket_buffered_bytes');
  expect(waiting).toBeGreaterThan(CHANNEL_HIGH_WATER_BYTES / 2);
  expect(waiting).toBeLessThanOrEqual(CHANNEL_HIGH_WATER_BYTES + 1_000);
  client.ws.resume();
  expect(await second).not.toBe(id);
  const numbers = sent.flatMap((one, seq) => (one === 'sent' ? [seq] : []));
  await eventually(() => client.frames.map(({ seq }) => seq)).toEqual(numbers);
  expect((await client.trpc.account.me.query()).account?.id).toBe(person.id);
});

test('a message that is longer than a frame of sound is refused by name, and neither the channel nor the socket ends', async () => {
  using client = await channelClient(node, person.token);
  const { id } = await client.open();
  const before = await scrape('ezri_channel_too_long_total');
  client.say(id, 0, Buffer.alloc(VOICE_FRAME_MAX_BYTES - FRAME_HEADER_BYTES + 1));
  client.say(id, 1, Buffer.alloc(VOICE_FRAME_MAX_BYTES - FRAME_HEADER_BYTES));
  await eventually(() => client.frames.length).toBe(1);
  expect(heard.missed).toEqual([1]);
  expect((await scrape('ezri_channel_too_long_total')) - before).toBe(1);
});

test('a socket has only so many channels, each ends with its subscription, and all with the socket', async () => {
  using client = await channelClient(node, person.token);
  for (let at = 0; at < CHANNELS_PER_SOCKET; at += 1) await client.open();
  await expect(client.open()).rejects.toThrow('tooMany');
  expect(await scrape('ezri_channels')).toBe(CHANNELS_PER_SOCKET);
  client.ws.terminate();
  await eventually(() => heard.ends.filter((end) => end === 'gone')).toHaveLength(CHANNELS_PER_SOCKET);
  await eventually(async () => scrape('ezri_channels')).toBe(0);
});

test('whose identity is over is not heard any more, also before their socket has closed', async () => {
  const other = await newPerson(node);
  using client = await channelClient(node, other.token);
  const { id } = await client.open();
  client.say(id, 0, SOUND);
  await eventually(() => client.frames.length).toBe(1);
  // Whoever does not read does not answer the close either.
  client.ws.pause();
  await changeAccount(node.service.deps, other.id, { role: 'admin' });
  await eventually(() => heard.ends).toContain('gone');
  client.say(id, 1, SOUND);
  client.ws.resume();
  expect(await client.closed).toBe(CLOSE.identityOver.code);
  expect(heard.missed).toEqual([0]);
});

test('a binary message in the place of the token is refused, and the node goes on', async () => {
  using promised = bareSocket(node, { path: '?connectionParams=1' });
  await promised.status;
  promised.ws.send(encodeFrame({ channel: 1, seq: 0, sent: 0, payload: SOUND }));
  await promised.closed;
  expect(promised.messages[0]).toContain('PARSE_ERROR');
  using client = await channelClient(node, person.token);
  expect((await client.trpc.account.me.query()).account?.id).toBe(person.id);
});

test('sound gives way before events do, and both sides mean the same by too long', () => {
  expect(CHANNEL_HIGH_WATER_BYTES).toBeLessThan(EVENTS_HIGH_WATER_BYTES);
  expect(VOICE_FRAME_MAX_BYTES).toBe(CHANNEL_FRAME_MAX_BYTES);
});

test('fan-out and contract read and write the same header', () => {
  const values = [0, 1, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff];
  for (const [at, seq] of values.entries()) {
    for (const sent of values) {
      const frame: Frame = { channel: (values[(at * 7) % values.length] ?? 0) & 0xffff, seq, sent, payload: Uint8Array.of(at, 0xff) };
      const [ours, theirs] = [encodeFrame(frame), encodeByContract(frame)];
      expect(ours).toEqual(Buffer.from(theirs));
      expect([decodeByContract(ours), decodeFrame(Buffer.from(theirs))]).toEqual([
        { ...frame, payload: Buffer.from(frame.payload) },
        { ...frame, payload: Buffer.from(frame.payload) },
      ]);
    }
  }
  for (let bytes = 0; bytes < FRAME_HEADER_BYTES; bytes += 1) {
    expect([decodeByContract(new Uint8Array(bytes)), decodeFrame(Buffer.alloc(bytes))]).toEqual(['malformed', 'malformed']);
  }
});
