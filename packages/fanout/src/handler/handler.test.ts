import { initTRPC, tracked, TRPCError, type AnyTRPCRouter } from '@trpc/server';
import { applyWSSHandler, type WSSHandlerOptions } from '@trpc/server/adapters/ws';
import { observable } from '@trpc/server/observable';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { applyFanoutHandler, createWire, type Wire } from '../index.ts';

/** What a procedure did on the server, in order. */
const events: string[] = [];

const t = initTRPC.context<{ who: string }>().create({
  errorFormatter({ shape, error }) {
    if (error.message === 'unspeakable') throw new Error('the formatter failed');
    return { ...shape, data: { ...shape.data, stack: undefined } };
  },
});
const anything = t.procedure.input((value: unknown) => value);
const untilAborted = async (signal: AbortSignal | undefined) => new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));

const router = t.router({
  count: anything.subscription(async function* ({ input, signal }) {
    yield { input };
    yield tracked('7', { tracked: true });
    events.push(`aborted: ${signal?.aborted}`);
  }),
  forever: anything.subscription(async function* ({ signal, ctx }) {
    try {
      yield ctx.who;
      await untilAborted(signal);
    } finally {
      events.push('ended');
    }
  }),
  observed: anything.subscription(() =>
    observable<number>((emit) => {
      emit.next(1);
      setImmediate(() => emit.complete());
      return () => events.push('torn down');
    }),
  ),
  observedFault: anything.subscription(() =>
    observable<number>((emit) => {
      setImmediate(() => emit.error(new TRPCError({ code: 'CONFLICT' })));
      return () => events.push('torn down');
    }),
  ),
  observedSilence: anything.subscription(() =>
    observable<number, undefined>((emit) => {
      setImmediate(() => emit.error(undefined));
      return () => events.push('torn down');
    }),
  ),
  fails: anything.subscription(async function* () {
    yield 1;
    throw new TRPCError({ code: 'FORBIDDEN', message: 'no further' });
  }),
  givesUp: anything.subscription(async function* () {
    yield 1;
    throw new DOMException('by itself', 'AbortError');
  }),
  unspeakable: anything.subscription(async function* () {
    yield 1;
    throw new Error('unspeakable');
  }),
  unwritable: anything.subscription(async function* ({ signal }) {
    try {
      yield 1n;
    } finally {
      await Promise.race([untilAborted(signal), signal?.aborted === true ? Promise.resolve() : new Promise(() => {})]);
      events.push('ended');
    }
  }),
  untidy: anything.subscription(async function* ({ signal }) {
    yield 1;
    await untilAborted(signal);
    throw new Error('the ending failed');
  }),
  untidier: anything.subscription(() => ({
    [Symbol.asyncIterator]: () => ({
      next: async () => new Promise<never>(() => {}),
      return: async () => Promise.reject(new Error('and the return too')),
    }),
  })),
  late: anything.subscription(async ({ signal }) => {
    events.push('asked');
    await untilAborted(signal);
    events.push('given up');
    signal?.throwIfAborted();
    return (async function* () {})();
  }),
  nothing: anything.subscription((() => ({ no: 'iterable' })) as never),
  strict: t.procedure
    .input((value: unknown) => {
      if (typeof value !== 'string') throw new Error('a text, please');
      return value;
    })
    .subscription(async function* ({ input }) {
      yield input;
    }),
  refused: anything.query(() => {
    throw new TRPCError({ code: 'CONFLICT', message: 'taken' });
  }),
  unspeakableCall: anything.query(() => {
    throw new Error('unspeakable');
  }),
  big: anything.query(() => ({ n: 1n })),
  stream: anything.query(() => (async function* () {})()),
  rx: anything.query(() => observable(() => () => {})),
  long: anything.query(() => ['x'.repeat(200), '€'.repeat(30_000)]),
  echo: anything.mutation(({ input }) => input),
});

/** Says a date in its own way and leaves all else as it is. */
const dates = {
  serialize: (value: unknown): unknown => (value instanceof Date ? { at: value.getTime() } : value),
  deserialize: (value: unknown): unknown => value,
};
const d = initTRPC.create({ transformer: dates });
const dated = d.router({
  when: d.procedure.query(() => new Date(7)),
  whenever: d.procedure.subscription(async function* () {
    yield new Date(8);
  }),
});

interface Serving {
  readonly createContext?: WSSHandlerOptions<typeof router>['createContext'];
  readonly served?: AnyTRPCRouter;
}

async function serve(ours: boolean, { createContext = () => ({ who: 'somebody' }), served = router }: Serving = {}) {
  const http = createServer();
  const wss = new WebSocketServer({ noServer: true });
  const wires = new Map<WebSocket, Wire | null>();
  http.on('upgrade', (req, stream, head) =>
    wss.handleUpgrade(req, stream, head, (ws) => {
      wires.set(ws, createWire(ws, stream));
      wss.emit('connection', ws, req);
    }),
  );
  const reports: string[] = [];
  const options: WSSHandlerOptions<AnyTRPCRouter> = {
    wss,
    router: served,
    createContext,
    maxBatchSize: 3,
    onError: ({ error, path, type, input, ctx }) => reports.push(JSON.stringify([error.code, error.message, path, type, input, ctx])),
  };
  if (ours) applyFanoutHandler({ ...options, wireOf: (ws) => wires.get(ws) ?? null });
  else applyWSSHandler(options);
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}`,
    reports,
    async [Symbol.asyncDispose]() {
      for (const ws of wss.clients) ws.terminate();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

class Talk {
  readonly ws: WebSocket;
  readonly heard: string[] = [];

  constructor(url: string) {
    this.ws = new WebSocket(url);
    this.ws.on('message', (data: Buffer) => this.heard.push(data.toString()));
  }

  say = (...messages: object[]): void => this.ws.send(JSON.stringify(messages.length === 1 ? messages[0] : messages));
  /** Waits until so many answers in all have come. */
  until = async (count: number): Promise<void> => vi.waitFor(() => expect(this.heard.length).toBeGreaterThanOrEqual(count), 2_000);
  happened = async (what: string): Promise<void> => vi.waitFor(() => expect(events).toContain(what), 2_000);
}

const subscribe = (id: number | string | null, path: string, input?: unknown, extra: object = {}, params: object = {}) => ({
  id,
  ...extra,
  method: 'subscription',
  params: { path, input, ...params },
});
const stop = (id: number) => ({ id, method: 'subscription.stop' });
const echo = (id: number, input: unknown) => ({ id, method: 'mutation', params: { path: 'echo', input } });

/** What a client says, and how many answers it gets in all. */
const scenes: Record<string, readonly [answers: number, (talk: Talk) => Promise<void> | void]> = {
  'a generator to its end': [4, ({ say }) => say(subscribe(1, 'count', { a: 1 }, { jsonrpc: '2.0' }))],
  'the last id, put into an input of any kind': [
    16,
    async ({ say, until }) => {
      for (const [at, input] of [{ a: 1 }, undefined, [1], 'text'].entries()) {
        say(subscribe(at, 'count', input, {}, { lastEventId: 'e.9' }));
        await until(4 * (at + 1));
      }
    },
  ],
  'a stop, and the id again': [
    7,
    async ({ say, until }) => {
      say(subscribe('one', 'forever'));
      await until(2);
      say({ id: 'one', method: 'subscription.stop' });
      await until(3);
      say(subscribe('one', 'count'));
    },
  ],
  'a stop before the procedure has answered': [
    1,
    async ({ say, happened }) => {
      say(subscribe(1, 'late'));
      await happened('asked');
      say(stop(1));
    },
  ],
  'an id that is taken': [
    4,
    async ({ say, until }) => {
      say(subscribe(1, 'forever'));
      await until(2);
      say(subscribe(1, 'count', { a: 1 }, {}, { lastEventId: 'e.9' }));
      await until(3);
      say(stop(1));
    },
  ],
  'calls that cannot be answered as asked': [
    8,
    ({ say }) => {
      for (const [id, path] of ['refused', 'unspeakableCall', 'big', 'stream', 'rx', 'no.such', 'count', 'long'].entries()) {
        say({ id, method: 'query', params: { path, input: { a: [1] } } });
      }
    },
  ],
  'calls with an id that is text, with a version, and with a last id': [
    3,
    ({ say }) => {
      say({ id: 'a "b"', method: 'mutation', params: { path: 'echo', input: { ä: '€ \u2028' } } });
      say({ id: 'b', jsonrpc: '2.0', method: 'mutation', params: { path: 'echo', input: null } });
      say({ id: 'c', method: 'mutation', params: { path: 'echo', lastEventId: 'e.7' } });
    },
  ],
  'a stop for nobody, then a call': [1, ({ say }) => (say(stop(9)), say(echo(1, 'hello')))],
  'an observable to its end': [3, ({ say }) => say(subscribe(1, 'observed'))],
  'an observable that fails': [3, ({ say }) => say(subscribe(1, 'observedFault'))],
  'an observable that fails without a word': [3, ({ say }) => say(subscribe(1, 'observedSilence'))],
  'a generator that fails': [4, ({ say }) => say(subscribe(1, 'fails', { deep: 1 }))],
  'a generator that gives up by itself': [4, ({ say }) => say(subscribe(1, 'givesUp'))],
  'an error that cannot be put into words': [4, ({ say }) => say(subscribe(1, 'unspeakable'))],
  'a value that is no JSON': [3, async ({ say, happened }) => (say(subscribe(1, 'unwritable')), happened('ended'))],
  'endings that fail after a stop': [
    5,
    async ({ say, until }) => {
      say(subscribe(1, 'untidy'));
      await until(2);
      say(stop(1));
      await until(3);
      say(subscribe(1, 'untidier'));
      await until(4);
      say(stop(1));
    },
  ],
  'what is no subscription': [2, async ({ say, until }) => (say(subscribe(1, 'nothing')), until(1), say(subscribe(2, 'echo')))],
  'no such procedure': [1, ({ say }) => say(subscribe(1, 'no.such'))],
  'an input that is refused': [1, ({ say }) => say(subscribe(1, 'strict', 7))],
  'a subscription and calls in one batch': [6, ({ say }) => say(echo(1, 'a'), subscribe(2, 'count'), echo(3, 'b'))],
  'a batch that is too long': [4, ({ say }) => say(...[1, 2, 3, 4].map((id) => subscribe(id, 'count')))],
  'a batch with nonsense in it': [1, ({ say }) => say(subscribe(1, 'count'), { id: 2, method: 'nonsense' })],
  'no id': [1, ({ say }) => say(subscribe(null, 'count'))],
  'a path that is no text': [1, ({ say }) => say(subscribe(1, 7 as never))],
};

/** The order between answers to different ids is nobody's promise. */
const byId = (heard: readonly string[]) =>
  heard.toSorted((a, b) => String((JSON.parse(a) as { id: unknown }).id).localeCompare(String((JSON.parse(b) as { id: unknown }).id)));

afterEach(() => void events.splice(0));

describe('says and reports, word for word, what tRPC’s own handler does', () => {
  it.each(Object.entries(scenes))('%s', async (_, [answers, play]) => {
    const played = async (ours: boolean) => {
      events.length = 0;
      await using server = await serve(ours);
      const talk = new Talk(server.url);
      await once(talk.ws, 'open');
      await play(talk);
      await talk.until(answers);
      // Whatever else it might say it has said before this.
      talk.say(echo(99, 'last'));
      await talk.until(answers + 1);
      return { heard: byId(talk.heard), reports: server.reports.toSorted(), events: events.toSorted() };
    };
    const [theirs, ours] = [await played(false), await played(true)];
    expect(theirs.heard).toHaveLength(answers + 1);
    expect(ours).toEqual(theirs);
  });

  it.each(['parameters first', 'a context that fails'])('%s', async (scene) => {
    const played = async (ours: boolean) => {
      const createContext: Serving['createContext'] = async ({ info, res }) => {
        // So late that somebody waits for it.
        await once(res, 'message');
        if (scene !== 'parameters first') throw new TRPCError({ code: 'UNAUTHORIZED', message: 'who are you?' });
        return { who: info.connectionParams?.['who'] ?? 'nobody' };
      };
      await using server = await serve(ours, { createContext });
      const talk = new Talk(`${server.url}/?connectionParams=1`);
      await once(talk.ws, 'open');
      talk.say({ method: 'connectionParams', data: { who: 'somebody' } });
      talk.say(scene === 'parameters first' ? subscribe(1, 'forever') : echo(1, 'hello'));
      if (scene === 'parameters first') await talk.until(2);
      else await once(talk.ws, 'close');
      return { heard: talk.heard, reports: server.reports };
    };
    const [theirs, ours] = [await played(false), await played(true)];
    expect(theirs.heard).toHaveLength(2);
    expect(ours).toEqual(theirs);
  });

  it('a transformer that changes some values alone', async () => {
    const played = async (ours: boolean) => {
      await using server = await serve(ours, { served: dated });
      const talk = new Talk(server.url);
      await once(talk.ws, 'open');
      talk.say({ id: 1, method: 'query', params: { path: 'when' } }, subscribe(2, 'whenever'));
      await talk.until(4);
      return byId(talk.heard);
    };
    const [theirs, ours] = [await played(false), await played(true)];
    expect(theirs).toContain('{"id":1,"result":{"type":"data","data":{"at":7}}}');
    expect(ours).toEqual(theirs);
  });

  it('T12: a line that is cut ends what was being done for it', async () => {
    await using server = await serve(true);
    const talk = new Talk(server.url);
    await once(talk.ws, 'open');
    talk.say(subscribe(1, 'forever'), subscribe(2, 'late'));
    await talk.until(2);
    await talk.happened('asked');
    talk.ws.terminate();
    await talk.happened('ended');
    await talk.happened('given up');
    expect(server.reports).toEqual([]);
  });
});
