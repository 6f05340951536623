import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Dialect } from './dialects.ts';

/** What a test sees of a request. `body` is the JSON that was sent, null when there was none. */
export interface FakeRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** Resolves when whoever asked has closed the connection before the answer was complete. */
  readonly left: Promise<void>;
}

/** How an answer goes: what is right, and what was asked. */
export type Way<R = Dialect, Q = FakeRequest> = (answer: ServerResponse, right: R, request: Q) => void | Promise<void>;

/** A provider that a test owns: a real HTTP server on this machine. */
export interface FakeProvider extends AsyncDisposable {
  /** What an adapter is given. */
  readonly url: string;
  /** Of conversations; probes are not among them. */
  readonly requests: readonly FakeRequest[];
  readonly probes: readonly FakeRequest[];
  /** The next requests are answered in these ways, the last of them for ever. */
  behave(...ways: readonly [Way, ...Way[]]): void;
  /** How probes are answered; with success until told otherwise. */
  onProbe(way: Way): void;
  /** The request number `index`, counted from 0, as soon as it has come. */
  request(index?: number): Promise<FakeRequest>;
}

export async function createFakeProvider(dialect: Dialect): Promise<FakeProvider> {
  const requests: FakeRequest[] = [];
  const probes: FakeRequest[] = [];
  let waiting: (() => void)[] = [];
  let ways: Way[] = [];
  let probeWay: Way = (answer) => void answer.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[]}');

  const server = createServer((incoming, answer) => {
    void (async () => {
      const sent = await text(incoming);
      const left = new Promise<void>((resolve) => answer.once('close', () => void (answer.writableFinished || resolve())));
      const { method = '', url: path = '', headers } = incoming;
      const request: FakeRequest = { method, path, headers, left, body: sent === '' ? null : JSON.parse(sent) };
      const isAsked = method === 'POST';
      (isAsked ? requests : probes).push(request);
      for (const wake of waiting.splice(0)) wake();
      const way = isAsked ? (ways.length > 1 ? ways.shift() : ways[0]) : probeWay;
      await way?.(answer, dialect, request);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}${dialect.base}`,
    requests,
    probes,
    behave: (...next) => void (ways = [...next]),
    onProbe: (way) => void (probeWay = way),
    async request(index = 0) {
      while (requests[index] === undefined) await new Promise<void>((resolve) => waiting.push(resolve));
      return requests[index];
    },
    async [Symbol.asyncDispose]() {
      waiting = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
