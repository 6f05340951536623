import { appRouter, mergeRouters, router, userProcedure } from '@ezri/api';
import type { ReceivedFrame } from '@ezri/client';
import { createTRPCClient, wsLink } from '@trpc/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createWorld, lastingClient, WAIT_MS, type World } from '../src/index.ts';

/** 16-bit samples at 16,000 a second, 20 ms a frame. */
const SOUND = new Uint8Array(640).fill(7);

/** Opens a channel on the caller's socket that says everything back. */
const echo = userProcedure.mutation(({ ctx }) => {
  const channel = ctx.socket?.channels.open({
    onFrame: ({ payload, sent }) => {
      if (typeof channel === 'object') channel.send(payload, sent);
    },
  });
  if (typeof channel !== 'object') throw new Error('No channel.');
  return channel.id;
});
const withEcho = mergeRouters(appRouter, router({ test: router({ echo }) }));

let world: World;
beforeAll(async () => {
  world = await createWorld({ router: withEcho });
});
afterAll(async () => world[Symbol.asyncDispose]());

async function speaker() {
  const { account } = await world.person();
  const client = await lastingClient(world, { email: account.email, password: world.password });
  const trpc = createTRPCClient<typeof withEcho>({ links: [wsLink({ client: client.socket.client })] });
  const frames: ReceivedFrame[] = [];
  const onGone = vi.fn<() => void>();
  const open = async () =>
    vi.waitUntil(
      async () =>
        client.socket.openChannel(async () => client.insist((options) => trpc.test.echo.mutate(undefined, options)), {
          onFrame: (frame) => void frames.push(frame),
          onGone,
        }),
      { timeout: WAIT_MS },
    );
  return { trpc, frames, onGone, open, reconnect: () => client.socket.reconnectNow(), [Symbol.dispose]: () => client[Symbol.dispose]() };
}

const latest = (frames: readonly ReceivedFrame[]) => frames.at(-1)?.sent;

test('Ezri’s own client and a real node: sound both ways beside calls, each to whom it belongs', async () => {
  using one = await speaker();
  using other = await speaker();
  const [mine, theirs] = [await one.open(), await other.open()];
  const answers: ReturnType<typeof one.trpc.account.me.query>[] = [];
  for (let at = 0; at < 100; at += 1) {
    expect([mine.send(SOUND, at), theirs.send(SOUND, 1_000 + at)]).toEqual(['sent', 'sent']);
    answers.push(one.trpc.account.me.query());
  }
  expect((await Promise.all(answers)).every(({ account }) => account !== null)).toBe(true);
  await vi.waitFor(() => expect([latest(one.frames), latest(other.frames)]).toEqual([99, 1_099]), WAIT_MS);
  expect(one.frames.map(({ seq, sent, missed }) => [seq, sent, missed])).toEqual(Array.from({ length: 100 }, (_, at) => [at, at, 0]));
  expect(one.frames.every(({ payload }) => Buffer.from(payload).equals(SOUND))).toBe(true);
});

test('with another connection the channel is gone, and the next one works', async () => {
  using person = await speaker();
  const before = await person.open();
  before.send(SOUND, 1);
  await vi.waitFor(() => expect(latest(person.frames)).toBe(1), WAIT_MS);
  person.reconnect();
  expect(before.send(SOUND, 2)).toBe('closed');
  const after = await person.open();
  expect(person.onGone).toHaveBeenCalledOnce();
  after.send(SOUND, 3);
  await vi.waitFor(
    () =>
      expect(person.frames.map(({ seq, sent }) => [seq, sent])).toEqual([
        [0, 1],
        [0, 3],
      ]),
    WAIT_MS,
  );
});
