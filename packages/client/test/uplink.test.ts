import { decodeFrame, type Frame } from '@ezri/contract';
import { createTRPCClient, TRPCClientError, wsLink } from '@trpc/client';
import { expect, test, vi } from 'vitest';
import { systemClock } from '../src/clock.ts';
import type { Loss } from '../src/losses.ts';
import { createSocket } from '../src/socket.ts';
import type { Sound } from '../src/sound.ts';
import { AWAY_KEPT_MS, CONFIRM_MS, createUplink, SLOW_KEPT_MS, SOCKET_AHEAD_BYTES } from '../src/uplink.ts';
import { createFakeLine } from './fake-channel.ts';
import { startServer, type TestRouter, type TestServer } from './server.ts';
import { createTestClock } from './test-clock.ts';

const FRAME_MS = 20;
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 8_000, interval: 10 });
const soundAt = (at: number, voiced = true): Sound => ({ payload: new Uint8Array(640).fill(at % 256), at, ms: FRAME_MS, voiced });
const framesIn = (server: TestServer): Frame[] => server.binary.heard.map((data) => decodeFrame(data)).filter((frame) => frame !== 'malformed');

test('what is said while the connection is lost is sent on the next one, whole and in order', async () => {
  await using server = await startServer();
  using socket = createSocket({ url: server.url, clock: { ...systemClock(), random: () => 0 } });
  const trpc = createTRPCClient<TestRouter>({ links: [wsLink({ client: socket.client })] });
  const losses: Loss[] = [];
  const heard = vi.fn();
  server.binary.answer = (ws, data) => ws.send(data);
  using uplink = createUplink({
    openChannel: socket.openChannel,
    ask: () => trpc.openChannel.mutate(),
    connection: socket.connection,
    onFrame: heard,
    onLoss: (loss) => void losses.push(loss),
  });
  let at = 0;
  const say = (frames: number): void => {
    for (let count = 0; count < frames; count += 1) uplink.say(soundAt((at += FRAME_MS)));
  };
  await trpc.echo.mutate(0);
  say(10);
  await eventually(() => expect(framesIn(server)).toHaveLength(10));
  expect(uplink.get()).toEqual({ kind: 'open', channel: 1 });
  server.dropAll();
  await eventually(() => expect(uplink.get().kind).toBe('away'));
  say(150);
  const times = (): number[] => framesIn(server).map(({ sent }) => sent);
  await eventually(() => expect(times().at(-1)).toBe(160 * FRAME_MS));
  expect(times().slice(0, 10)).toEqual(Array.from({ length: 10 }, (_, index) => (index + 1) * FRAME_MS));
  // What was on its way when the connection was lost may come twice, and nothing is missing.
  const second = times().slice(10);
  expect(second).toEqual(second.toSorted((a, b) => a - b));
  expect([...new Set(times())]).toHaveLength(160);
  expect(framesIn(server).map(({ seq }) => seq)).toEqual([...Array(10).keys(), ...Array(second.length).keys()]);
  await eventually(() => expect(uplink.get().kind).toBe('open'));
  await eventually(() => expect(heard.mock.calls.length).toBeGreaterThanOrEqual(160));
  expect(losses).toEqual([]);
  expect(server.upgrades).toBe(2);
});

function onFakeLine(ask: () => Promise<number> = async () => Promise.resolve(1)) {
  const [line, clock] = [createFakeLine(), createTestClock(() => 0)];
  const losses: Loss[] = [];
  const uplink = createUplink({
    openChannel: line.openChannel,
    ask,
    connection: line.connection,
    onFrame: () => undefined,
    onLoss: (loss) => void losses.push(loss),
    clock,
  });
  return {
    line,
    clock,
    losses,
    uplink,
    async say(ms: number, voiced = true) {
      for (let said = 0; said < ms; said += FRAME_MS) {
        uplink.say(soundAt(clock.now(), voiced));
        await clock.advance(FRAME_MS);
      }
    },
  };
}

test('a slow line keeps the newest sound, its numbers tell the server what is missing, and the person is told how much', async () => {
  const { line, clock, losses, uplink, say } = onFakeLine();
  using _uplink = uplink;
  await clock.settle();
  line.waiting = SOCKET_AHEAD_BYTES;
  const from = clock.now();
  await say(4_000);
  expect(line.sent).toEqual([]);
  line.waiting = 0;
  await clock.advance(FRAME_MS);
  const kept = SLOW_KEPT_MS / FRAME_MS;
  expect(line.sent.map(({ seq }) => seq)).toEqual(Array.from({ length: kept }, (_, at) => 200 - kept + at));
  expect(line.sent[0]?.at).toBe(from + 4_000 - SLOW_KEPT_MS);
  await clock.advance(1_000);
  expect(losses.reduce((sum, { ms }) => sum + ms, 0)).toBe(4_000 - SLOW_KEPT_MS);
  expect(new Set(losses.map(({ why }) => why))).toEqual(new Set(['slow']));
  expect(losses.length).toBeLessThanOrEqual(6);
});

test('ten seconds are kept while the line is away; what is older is told as not heard', async () => {
  const { line, clock, losses, uplink, say } = onFakeLine();
  using _uplink = uplink;
  await clock.settle();
  line.drop();
  const from = clock.now();
  await say(13_000);
  line.back();
  await clock.advance(20_000);
  expect(line.sent).toHaveLength(AWAY_KEPT_MS / FRAME_MS);
  expect(line.sent[0]?.at).toBe(from + 3_000);
  expect(losses.reduce((sum, { ms }) => sum + ms, 0)).toBe(3_000);
  expect(new Set(losses.map(({ why }) => why))).toEqual(new Set(['away']));
});

test('what was kept is sent faster than it was said and slower than the server takes, while one goes on speaking', async () => {
  const { line, clock, losses, uplink, say } = onFakeLine();
  using _uplink = uplink;
  await clock.settle();
  line.drop();
  await say(AWAY_KEPT_MS);
  line.back();
  await clock.settle();
  expect(uplink.get()).toEqual({ kind: 'catchingUp', channel: 1 });
  // As the server counts: 64 KiB a second and 128 KiB at once.
  let [allowance, counted] = [128 * 1024, 0];
  for (let ms = 0; ms < 15_000; ms += FRAME_MS) {
    await say(FRAME_MS);
    allowance = Math.min(128 * 1024, allowance + (FRAME_MS * 64 * 1024) / 1_000);
    for (; counted < line.sent.length; counted += 1) allowance -= line.sent[counted]?.bytes ?? 0;
    expect(allowance).toBeGreaterThan(0);
  }
  expect(uplink.get()).toEqual({ kind: 'open', channel: 1 });
  expect(line.sent).toHaveLength((AWAY_KEPT_MS + 15_000) / FRAME_MS);
  expect(losses).toEqual([]);
});

test('nobody is told that silence was lost', async () => {
  const { line, clock, losses, uplink, say } = onFakeLine();
  await clock.settle();
  line.drop();
  await say(15_000, false);
  uplink[Symbol.dispose]();
  expect(losses).toEqual([]);
});

test('what still waits at the end is told as not heard, and nothing is left running', async () => {
  const { line, clock, losses, uplink, say } = onFakeLine();
  await clock.settle();
  line.drop();
  await say(1_000);
  uplink[Symbol.dispose]();
  expect(losses).toEqual([{ ms: 1_000, why: 'away' }]);
  expect(clock.pending).toBe(0);
  line.back();
  await clock.settle();
  expect(line.asked).toBe(1);
});

const refusal = (reason: string, code: string) =>
  TRPCClientError.from({ error: { code: -32_000, message: reason, data: { code, reason, httpStatus: 400 } } } as never);

test('a refusal that passes is asked again, one that stays is told, and may be asked again on request', async () => {
  const ask = vi.fn<() => Promise<number>>();
  ask
    .mockRejectedValueOnce(refusal('server.unavailable', 'SERVICE_UNAVAILABLE'))
    .mockRejectedValueOnce(refusal('conversation.ended', 'PRECONDITION_FAILED'));
  ask.mockResolvedValue(3);
  const { clock, uplink } = onFakeLine(ask);
  using _uplink = uplink;
  await clock.settle();
  expect([ask.mock.calls.length, uplink.get().kind]).toEqual([1, 'opening']);
  await clock.advance(5_000);
  expect([ask.mock.calls.length, uplink.get().kind]).toEqual([2, 'refused']);
  await clock.advance(60_000);
  expect(ask).toHaveBeenCalledTimes(2);
  uplink.reopen();
  await clock.advance(5_000);
  expect(uplink.get()).toEqual({ kind: 'open', channel: 3 });
});

test('asked for another channel it leaves the one it has', async () => {
  let id = 0;
  const { line, clock, uplink, say } = onFakeLine(async () => Promise.resolve((id += 1)));
  using _uplink = uplink;
  await clock.settle();
  await say(FRAME_MS);
  uplink.reopen();
  await say(100);
  await clock.advance(5_000);
  expect(uplink.get()).toEqual({ kind: 'open', channel: 2 });
  expect(line.sent.map(({ channel, seq }) => [channel, seq])).toEqual([[1, 0], ...Array.from({ length: 5 }, (_, seq) => [2, seq])]);
});

test('asked for another channel while one is being opened it does not take that one', async () => {
  const first = Promise.withResolvers<number>();
  const ask = vi.fn<() => Promise<number>>(async () => Promise.resolve(2));
  ask.mockReturnValueOnce(first.promise);
  const { clock, uplink } = onFakeLine(ask);
  using _uplink = uplink;
  await clock.settle();
  uplink.reopen();
  await clock.advance(5_000);
  expect(ask).toHaveBeenCalledTimes(1);
  first.resolve(1);
  await clock.advance(5_000);
  expect(uplink.get()).toEqual({ kind: 'open', channel: 2 });
});

test('what is to follow the sound waits until that has been sent', async () => {
  const { line, clock, uplink, say } = onFakeLine();
  using _uplink = uplink;
  const order: string[] = [];
  uplink.onceSent(() => void order.push('nothing said'));
  await clock.settle();
  line.drop();
  await say(1_000);
  uplink.onceSent(() => void order.push(`after ${line.sent.length}`));
  await say(1_000);
  expect(order).toEqual(['nothing said']);
  line.back();
  await clock.advance(1_000);
  expect(order).toEqual(['nothing said', 'after 50']);
});

/** Says a second, and answers how many pieces of it have been sent and confirmed. */
async function sayConfirmed({ line, say }: Pick<ReturnType<typeof onFakeLine>, 'line' | 'say'>): Promise<number> {
  await say(1_000);
  line.confirm();
  // The next question is asked with the next piece.
  await say(FRAME_MS);
  line.confirm();
  return line.sent.length;
}

test('what a dead line has swallowed is sent again on the next one, but for what the server has confirmed', async () => {
  const { line, clock, losses, uplink, say } = onFakeLine();
  using _uplink = uplink;
  await clock.settle();
  const confirmed = await sayConfirmed({ line, say });
  await say(3_000);
  const before = line.sent.length;
  line.drop();
  line.back();
  await clock.advance(10_000);
  expect(line.sent.slice(before).map(({ at }) => at)).toEqual(line.sent.slice(confirmed, before).map(({ at }) => at));
  expect([confirmed, before]).toEqual([51, 201]);
  expect(losses).toEqual([]);
});

test('what the server may not have heard because it had closed the channel is said again on the next, before what is said then', async () => {
  let id = 0;
  const { line, clock, losses, uplink, say } = onFakeLine(async () => Promise.resolve((id += 1)));
  using _uplink = uplink;
  await clock.settle();
  const confirmed = await sayConfirmed({ line, say });
  await say(400);
  const before = line.sent.length;
  uplink.recover();
  await say(100);
  await clock.advance(5_000);
  const said = line.sent.slice(before);
  expect(said.slice(0, 20).map(({ at }) => at)).toEqual(line.sent.slice(confirmed, before).map(({ at }) => at));
  expect([said.length, new Set(said.map(({ channel }) => channel))]).toEqual([25, new Set([2])]);
  expect(losses).toEqual([]);
});

test('what waits for the sound that is said again waits for it again', async () => {
  const { line, clock, uplink, say } = onFakeLine();
  using _uplink = uplink;
  await clock.settle();
  await say(100);
  line.waiting = SOCKET_AHEAD_BYTES;
  await say(100);
  const after: number[] = [];
  uplink.onceSent(() => void after.push(line.sent.length));
  uplink.recover();
  line.waiting = 0;
  await clock.advance(1_000);
  // Five, those five again, and five more.
  expect(after).toEqual([15]);
});

test('the server is asked no oftener than it answers, and than is of use', async () => {
  const { line, clock, uplink, say } = onFakeLine();
  using _uplink = uplink;
  await clock.settle();
  await say(2_000);
  expect(line.confirms).toHaveLength(1);
  let asked = 0;
  for (let ms = 0; ms < 2_000; ms += FRAME_MS) {
    asked += line.confirms.length;
    line.confirm();
    await say(FRAME_MS);
  }
  expect(asked).toBeLessThanOrEqual(2_000 / CONFIRM_MS + 1);
  expect(asked).toBeGreaterThan(4);
});
