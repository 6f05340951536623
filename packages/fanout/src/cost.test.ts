import { createHook } from 'node:async_hooks';
import { afterEach, expect, it, vi } from 'vitest';
import { HUB_DEFAULTS } from './index.ts';
import { bare, serve, type Serving } from './serve.fixture.ts';

/** What a delivery costs, counted rather than timed: the same on every machine. A change that makes one of these grow makes every alert dearer. */

const SUBSCRIBERS = 40;
const EVENTS = 50;

const open: AsyncDisposable[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

async function followed(options: Serving) {
  const server = await serve(options);
  open.push(server);
  const clients = await Promise.all(Array.from({ length: SUBSCRIBERS }, async () => bare(server.url)));
  for (const client of clients) client.follow(1, 0);
  server.log.append('t', { n: 0 });
  for (const client of clients) await client.until(2);
  await vi.waitFor(() => expect(server.hub.metrics().followers).toBe(SUBSCRIBERS));
  const seen = () => clients.reduce((sum, { messages }) => sum + messages.length - 2, 0);
  return { ...server, clients, seen };
}

/** Whether the timer that is just being made is one of the test runner's own, which has some: whose code asked for it. */
function isOfTheRunner(): boolean {
  const frames = (new Error().stack ?? '').split('\n').slice(1);
  return frames.find((frame) => !frame.includes('node:') && !frame.includes(import.meta.filename))?.includes('vitest') === true;
}

/** Promises, timers and immediates made while `work` runs, and how often each socket was written to and the event made into JSON. */
async function counted({ log, sockets, seen }: Awaited<ReturnType<typeof followed>>, publish: (body: (n: number) => object) => void | Promise<void>) {
  const made = new Map<string, number>();
  const hook = createHook({
    init(_id, type) {
      if (type !== 'Timeout' || !isOfTheRunner()) made.set(type, (made.get(type) ?? 0) + 1);
    },
  });
  let serialised = 0;
  const writes = sockets.map((socket) => vi.spyOn(socket, 'write'));
  const done = Promise.withResolvers<void>();
  const enough = () => (seen() === SUBSCRIBERS * EVENTS ? done.resolve() : void setImmediate(enough));
  log.telling = true;
  hook.enable();
  await publish((n) => ({ toJSON: () => ((serialised += 1), { n }) }));
  hook.disable();
  enough();
  await done.promise;
  const calls = writes.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const write of writes) write.mockRestore();
  return { promises: made.get('PROMISE') ?? 0, timers: made.get('Timeout') ?? 0, serialised, writes: calls };
}

const turn = async () => new Promise((resolve) => setImmediate(resolve));

type Publish = Parameters<typeof counted>[1];
type Served = Awaited<ReturnType<typeof followed>>;

const oneByOne =
  ({ log }: Served, turns = 1): Publish =>
  async (body) => {
    for (let n = 1; n <= EVENTS; n += 1) {
      log.append('t', body(n));
      for (let passed = 0; passed < turns; passed += 1) await turn();
    }
  };

const together =
  ({ log }: Served): Publish =>
  async (body) => {
    log.append('t', ...Array.from({ length: EVENTS }, (_, at) => body(at)));
    await turn();
  };

it('an event costs each subscriber one write, and nothing that grows with their number', async () => {
  const served = await followed({ direct: true, hub: { gatherMs: 0 } });
  const cost = await counted(served, oneByOne(served));
  expect(served.hub.metrics().direct).toBe(SUBSCRIBERS);
  expect(cost.serialised).toBe(EVENTS);
  expect(cost.writes).toBe(SUBSCRIBERS * EVENTS);
  expect(cost.timers).toBe(0);
  // Those of the test's own turns and a few of the hub's: not one for a subscriber.
  expect(cost.promises).toBeLessThanOrEqual(6 * EVENTS);
});

it('a burst costs each subscriber one write', async () => {
  const served = await followed({ direct: true });
  const cost = await counted(served, together(served));
  expect(cost).toMatchObject({ serialised: EVENTS, writes: SUBSCRIBERS, timers: 0 });
});

it('an event whose text the log has at hand is not made into JSON, and goes out as that text', async () => {
  const served = await followed({ direct: true });
  served.log.textOf = () => '{"text":"of the log"}';
  const cost = await counted(served, together(served));
  expect(cost).toMatchObject({ serialised: 0, writes: SUBSCRIBERS });
  for (const { messages } of served.clients) expect(messages.at(-1)).toContain(',"data":{"text":"of the log"}}');
});

it('and one that cannot be read goes out without the text that it had', async () => {
  const served = await followed({ direct: true, hub: { isReadable: () => false } });
  served.log.textOf = () => '{"text":"of tomorrow"}';
  const cost = await counted(served, together(served));
  expect(cost.serialised).toBe(0);
  for (const { messages } of served.clients) expect(messages.at(-1)).toContain(',"data":{"type":"skipped"}}');
});

it('events without end cost each subscriber a write for each pass, and one timer for all', async () => {
  const served = await followed({ direct: true, hub: { gatherMs: 1_000 } });
  const cost = await counted(served, oneByOne(served));
  expect(cost.serialised).toBe(EVENTS);
  // The turns take a few milliseconds: a slow machine has seconds for them.
  expect(cost.writes).toBeLessThanOrEqual(SUBSCRIBERS * (HUB_DEFAULTS.passesAtOnce + 4));
  expect(cost.timers).toBeLessThanOrEqual(4);
});

it('and the counting is not blind: tRPC’s own loop pays for each subscriber', async () => {
  const served = await followed({ hub: { gatherMs: 0 } });
  const cost = await counted(served, oneByOne(served, 2));
  expect(cost.serialised).toBe(SUBSCRIBERS * EVENTS);
  expect(cost.promises).toBeGreaterThan(3 * SUBSCRIBERS * EVENTS);
});
