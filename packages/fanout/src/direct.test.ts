import { jsonEncoder } from '@trpc/server/adapters/ws';
import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Feed } from './feed.ts';
import { RUN_BYTES } from './group.ts';
import { createFeedHub, HIGH_WATER_BYTES } from './index.ts';
import { MemoryLog } from './memory-log.fixture.ts';
import { Screen } from './screen.fixture.ts';
import { bare, serve, type Serving } from './serve.fixture.ts';

const direct = { direct: true };

describe('finished frames, written to the socket', () => {
  const open: AsyncDisposable[] = [];
  const served = async (options?: Serving) => {
    const server = await serve(options);
    open.push(server);
    return server;
  };
  afterEach(async () => {
    for (const server of open.splice(0)) await server[Symbol.asyncDispose]();
  });

  it.each([1, 'seven "quoted" \u2028'])('sends byte for byte what tRPC would have sent (id %j)', async (id) => {
    const bodies = [
      { text: 'plain' },
      { text: 'ä€😀 \u2028 "quoted" \\', list: [1, null, { deep: true }] },
      { text: 'x'.repeat(70_000) },
      { text: 'y'.repeat(200) },
    ];
    const told: string[][] = [];
    for (const options of [direct, {}]) {
      const { log, hub, url } = await served(options);
      using client = await bare(url);
      client.follow(id, 0, { jsonrpc: '2.0' });
      await client.until(1);
      for (const [at, body] of bodies.entries()) {
        log.append('t', body);
        await client.until(at + 2);
      }
      log.append('t', ...bodies);
      await client.until(1 + 2 * bodies.length);
      hub.publishEphemeral('t', { said: 'so far' });
      hub.publishEphemeral('t', 'no object');
      await client.until(3 + 2 * bodies.length);
      client.stop(id);
      await client.until(4 + 2 * bodies.length);
      expect(hub.metrics()).toMatchObject({ opened: options === direct ? 1 : 0, followers: 0, direct: 0 });
      told.push(client.messages);
    }
    expect(told[0]).toEqual(told[1]);
  });

  it('frames an event once for all whose messages look alike, and for each other id once more', async () => {
    const { log, hub, url } = await served(direct);
    const clients = await Promise.all(Array.from({ length: 6 }, async () => bare(url)));
    for (const [at, client] of clients.entries()) client.follow(at % 2, 0);
    log.append('t', { n: 1 });
    for (const client of clients) await client.until(2);
    await vi.waitFor(() => expect(hub.metrics().direct).toBe(6));
    let serialised = 0;
    log.append('t', { toJSON: () => ((serialised += 1), { n: 2 }) });
    for (const client of clients) await client.until(3);
    expect(serialised).toBe(1);
    for (const [at, client] of clients.entries())
      expect(JSON.parse(client.messages[2] ?? '')).toMatchObject({ id: at % 2, result: { id: 'aaaaaaaa.2', data: { data: { n: 2 } } } });
    for (const client of clients) client[Symbol.dispose]();
  });

  it('takes several events in one write', async () => {
    const { log, hub, url, sockets } = await served(direct);
    using client = await bare(url);
    client.follow(1, 0);
    log.append('t', { n: 1 });
    await vi.waitFor(() => expect(hub.metrics().direct).toBe(1));
    const writes = sockets.map((socket) => vi.spyOn(socket, 'write'));
    log.fill('t', 20);
    await client.until(22);
    expect(writes.map(({ mock }) => mock.calls.length)).toEqual([1]);
  });

  it('keeps the order of answers, ephemeral events and the log, and sends nothing after a stop', async () => {
    const { log, hub, url } = await served(direct);
    using client = await bare(url);
    client.follow(1, 0);
    log.append('t', { n: 1 });
    await vi.waitFor(() => expect(hub.metrics().direct).toBe(1));
    hub.publishEphemeral('t', { said: 'before 2' });
    hub.publishEphemeral('t', { said: 'after 2' }, 2);
    log.append('t', { n: 2 });
    client.echo(5, 'hello');
    await client.until(6);
    client.stop(1);
    await client.until(7);
    log.append('t', { n: 3 });
    client.echo(6, 'bye');
    await client.until(8);
    const short = client.messages.map((text) => {
      const { id, result } = JSON.parse(text) as { id: number; result: { type: string; data?: { data?: unknown } | string } };
      return [id, typeof result.data === 'object' ? result.data.data : (result.data ?? result.type)];
    });
    expect(short.filter(([id]) => id === 1).map(([, what]) => what)).toEqual([
      'started',
      { n: 1 },
      { said: 'before 2' },
      { n: 2 },
      { said: 'after 2' },
      'stopped',
    ]);
    expect(short.filter(([id]) => id !== 1).map(([, what]) => what)).toEqual(['hello', 'bye']);
  });

  it.each([
    ['there is no wire', { ...direct, wires: false }],
    ['the socket compresses', { ...direct, deflate: true }],
    [
      'messages are no text',
      { ...direct, encoder: { encode: (data: unknown) => new TextEncoder().encode(JSON.stringify(data)), decode: jsonEncoder.decode } },
    ],
    [
      'messages are written otherwise at every turn',
      {
        ...direct,
        encoder: { encode: (data: unknown) => JSON.stringify({ ...(data as object), at: Math.random() }), decode: jsonEncoder.decode },
      },
    ],
  ])('stays with tRPC’s own loop when %s', async (_, options) => {
    const { log, hub, url } = await served(options);
    using client = await bare(url, true);
    client.follow(1, 0);
    for (let n = 1; n <= 6; n += 1) {
      log.append('t', { n });
      await client.until(n + 1);
    }
    expect(hub.metrics()).toMatchObject({ opened: 0, direct: 0, followers: 1 });
    expect(client.messages.slice(1).map((text) => (JSON.parse(text) as { result: { data: { data: unknown } } }).result.data.data)).toEqual(
      Array.from({ length: 6 }, (_one, n) => ({ n: n + 1 })),
    );
  });

  it('T4: holds a client that does not read by its cursor alone, and brings it everything when it reads again', async () => {
    const { log, hub, url, sockets } = await served({ ...direct, hub: { ringSize: 64, pageSize: 50 } });
    using slow = await bare(url);
    using other = await bare(url);
    for (const client of [slow, other]) client.follow(1, 0);
    log.append('t', { n: 1 });
    await vi.waitFor(() => expect(hub.metrics().direct).toBe(2));
    slow.ws.pause();
    const text = 'z'.repeat(4_000);
    const [ROUNDS, EACH] = [40, 100];
    let most = 0;
    for (let n = 0; n < ROUNDS; n += 1) {
      log.append('t', ...Array.from({ length: EACH }, () => ({ text })));
      await other.until(2 + EACH * (n + 1));
      most = Math.max(most, ...sockets.map((socket) => socket.writableLength));
    }
    expect(most).toBeGreaterThan(HIGH_WATER_BYTES);
    expect(most).toBeLessThan(HIGH_WATER_BYTES + 2 * RUN_BYTES);
    slow.ws.resume();
    await vi.waitFor(() => expect(slow.messages).toHaveLength(2 + ROUNDS * EACH), 10_000);
    expect(slow.messages).toEqual(other.messages);
  }, 20_000);
});

describe('a subscription and its neighbours', () => {
  const made = async () => {
    const log = new MemoryLog();
    const hub = createFeedHub(log);
    const [one, two] = [new Screen(), new Screen()];
    for (const [at, screen] of [one, two].entries()) screen.start(hub, { epoch: 'aaaaaaaa', seq: 0 }, at);
    log.fill('t', 1);
    await vi.waitFor(() => expect(hub.metrics().direct).toBe(2));
    return { log, hub, one, two };
  };

  it('a fail-over in mid-stream is one reset, in a frame', async () => {
    const { log, hub, one } = await made();
    log.fill('t', 3);
    await vi.waitFor(() => expect(one.got).toHaveLength(4));
    log.failOver('t', 2);
    log.fill('t', 1);
    await vi.waitFor(() => expect(one.got.slice(4)).toEqual([{ id: 'bbbbbbbb.3', data: { type: 'reset' } }]));
    log.fill('t', 1);
    await vi.waitFor(() => expect(one.got.slice(5)).toEqual([{ id: 'bbbbbbbb.4', data: { n: 4 } }]));
    await hub[Symbol.asyncDispose]();
  });

  it.each([
    ['an object', { n: 2n }],
    ['nothing at all', undefined],
  ])(
    'what cannot be made into JSON, %s, ends those who are to get it with an error, and the topic goes on for whoever comes after it',
    async (_, unwritable) => {
      const { log, hub, one, two } = await made();
      log.append('t', unwritable);
      await vi.waitFor(() => expect([one.fault, two.fault].every((fault) => fault instanceof TypeError)).toBe(true));
      expect(hub.metrics()).toMatchObject({ followers: 0, direct: 0, faults: 2 });
      const next = new Screen();
      next.start(hub, { epoch: 'aaaaaaaa', seq: 2 }, 5);
      log.fill('t', 2);
      await vi.waitFor(() => expect(next.got).toEqual([3, 4].map((n) => ({ id: `aaaaaaaa.${n}`, data: { n } }))));
      await hub[Symbol.asyncDispose]();
    },
  );

  it('a signal of the procedure’s own ends it', async () => {
    const hub = createFeedHub(new MemoryLog());
    const own = new AbortController();
    const screen = new Screen();
    screen.start(hub, null, 1, own.signal);
    expect(hub.metrics()).toMatchObject({ followers: 1, direct: 1 });
    expect(getEventListeners(own.signal, 'abort')).toHaveLength(1);
    screen.stop();
    // It may live as long as the process.
    expect(getEventListeners(own.signal, 'abort')).toHaveLength(0);
    screen.start(hub, null, 1, own.signal);
    expect(hub.metrics()).toMatchObject({ followers: 1, direct: 1 });
    own.abort();
    expect(hub.metrics()).toMatchObject({ followers: 0, direct: 0 });
    screen.start(hub, null, 1, own.signal);
    expect(hub.metrics()).toMatchObject({ followers: 0, direct: 0 });
    await hub[Symbol.asyncDispose]();
  });

  it('what the caller asks to be held meanwhile may fail, and leaves nothing behind', async () => {
    const hub = createFeedHub(new MemoryLog(), { lingerMs: 0 });
    const during = () => {
      throw new Error('no');
    };
    const feed = hub.follow('t', { after: null, during });
    if (!(feed instanceof Feed)) throw new Error('follow returns a feed');
    const sink = {
      wire: { write: () => true, offer: () => true, drained: () => undefined },
      envelope: { key: '', fill: () => '' },
      signal: new AbortController().signal,
    };
    expect(() => feed.frames({ ...sink, over: () => {} })).toThrow('no');
    expect(hub.metrics()).toMatchObject({ followers: 0, direct: 0 });
    await vi.waitFor(() => expect(hub.metrics().topics).toBe(0));
    await hub[Symbol.asyncDispose]();
  });
});
