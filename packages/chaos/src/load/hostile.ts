import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';

/** Where an attack goes, and the token of somebody who may be there. */
export interface Target {
  readonly url: string;
  readonly token: string;
}

/** `closed`: the server must end the connection. `answers`: it may, or must still answer on it. */
export interface Attack {
  readonly name: string;
  readonly must: 'closed' | 'answers';
  /** Resolves with how it ended; `silent` when nothing was heard for `PATIENCE_MS`. */
  run(target: Target): Promise<'closed' | 'answers' | 'silent'>;
}

/** Silent sockets and slow headers are ended after some seconds, by limits of their own. */
const PATIENCE_MS = 15_000;
const FRAGMENTS = 1_000_000;
const DEPTH = 10_000;
const HEADERS = 2_000;
const BATCH = 10_000;
const FRAME_BYTES = 65 * 1024;
const FLOOD = 20_000;
const BODY_BYTES = 10 * 1024 * 1024;

const deep = `${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}`;
const call = (path: string, input: string) => `{"id":1,"method":"query","params":{"path":"${path}","input":${input}}}`;
/** A frame of `payload` as a client sends it, under a mask of zeros. */
const frame = (first: number, payload: Buffer) => Buffer.concat([Buffer.from([first, 0x80 | payload.length, 0, 0, 0, 0]), payload]);

/** On an open, signed-in WebSocket. */
const onSocket = (name: string, must: Attack['must'], attack: (ws: WebSocket, stream: Socket) => void): Attack => ({
  name,
  must,
  run: async ({ url, token }) =>
    ending(new WebSocket(`${url.replace('http', 'ws')}/trpc`, { headers: { authorization: `Bearer ${token}` } }), must, attack),
});

/** As the first word of a WebSocket that promised a token. */
const asParams = (name: string, first: string | null): Attack => ({
  name,
  must: 'closed',
  run: async ({ url }) =>
    ending(new WebSocket(`${url.replace('http', 'ws')}/trpc?connectionParams=1`), 'closed', (ws) => {
      if (first !== null) ws.send(first);
    }),
});

/** On a bare connection. */
const onWire = (name: string, text: string): Attack => ({
  name,
  must: 'closed',
  run: async ({ url }) => {
    const stream = connect({ host: '127.0.0.1', port: Number(new URL(url).port) }, () => stream.write(text));
    stream.on('error', () => undefined);
    stream.resume();
    const closed = new Promise<'closed'>((resolve) => stream.once('close', () => resolve('closed')));
    return inPatience(closed, () => stream.destroy());
  },
});

const raw = (name: string, bytes: () => Buffer): Attack => onSocket(name, 'closed', (_ws, stream) => void stream.write(bytes()));
const said = (name: string, text: string): Attack => onSocket(name, 'answers', (ws) => ws.send(text));

/** Those of docs/reliability.md, and their neighbours. `bytes` answers so many random ones. */
export const attacksWith = (bytes: (count: number) => Buffer): readonly Attack[] => [
  raw('reserved bits', () => frame(0xf1, Buffer.alloc(0))),
  raw('a reserved kind of frame', () => frame(0x83, Buffer.alloc(0))),
  raw('a ping in fragments', () => frame(0x09, Buffer.alloc(0))),
  raw('a frame without a mask', () => Buffer.from([0x81, 0x01, 0x78])),
  raw('a frame that claims 2^63 bytes', () => Buffer.from([0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0])),
  raw('text that is no UTF-8', () => frame(0x81, Buffer.from([0xc3, 0x28, 0xff]))),
  raw('a close with a code that there is not', () => frame(0x88, Buffer.from([0, 1]))),
  raw('a million fragments of one byte', () => {
    const next = frame(0x00, Buffer.from('x'));
    return Buffer.concat([frame(0x01, Buffer.from('x')), Buffer.alloc(FRAGMENTS * next.length, next)]);
  }),
  raw('random bytes in place of frames', () => bytes(FRAME_BYTES)),
  onSocket('a frame of 65 KiB', 'closed', (ws) => ws.send('x'.repeat(FRAME_BYTES))),
  onSocket('a flood', 'closed', (ws) => {
    for (let at = 0; at < FLOOD; at += 1) ws.send('{"id":null}');
  }),
  onSocket('random binary messages', 'answers', (ws) => {
    for (let at = 0; at < 100; at += 1) ws.send(bytes(1_024));
  }),
  said('an id that is null', call('account.me', 'null').replace('"id":1', '"id":null')),
  said('JSON 10,000 deep', deep),
  said('an input 10,000 deep', call('account.me', deep)),
  said(
    'keys of the prototype',
    `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${call('account.me', '{"__proto__":{"polluted":1}}').slice(1)}`,
  ),
  said('a path into the prototype', call('__proto__.constructor', 'null')),
  said('a batch of 10,000', `[${'{},'.repeat(BATCH - 1)}{}]`),
  asParams('silence', null),
  ...['not json', 'null', '[]', '{"data":5}', '{"data":{"__proto__":{"token":"x"}}}', deep].map((first) =>
    asParams(`connection parameters ${first.slice(0, 40)}`, first),
  ),
  onWire('2,000 headers', `GET /healthz HTTP/1.1\r\nHost: x\r\n${Array.from({ length: HEADERS }, (_, at) => `x-${at}: ${at}\r\n`).join('')}\r\n`),
  onWire('headers that never end', 'GET /healthz HTTP/1.1\r\nHost: x\r\nx-a'),
  onWire('no HTTP at all', '\u0016\u0003\u0001\u0000nonsense\r\n\r\n'),
  onWire(
    'a body of 10 MB',
    `POST /trpc/account.me HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${BODY_BYTES}\r\n\r\n${'x'.repeat(BODY_BYTES)}`,
  ),
];

/** Attacks when it is open, and looks how it ends; `answers` is known by the answer to a ping of ours. */
async function ending(
  ws: WebSocket,
  must: Attack['must'],
  attack: (ws: WebSocket, stream: Socket) => void,
): Promise<'closed' | 'answers' | 'silent'> {
  ws.on('error', () => undefined);
  const ended = new Promise<'closed' | 'answers'>((resolve) => {
    ws.once('close', () => resolve('closed'));
    ws.on('message', (data: Buffer) => {
      if (must === 'answers' && data.toString('utf8') === 'PONG') resolve('answers');
    });
    ws.once('open', () => {
      attack(ws, Reflect.get(ws, '_socket') as Socket);
      if (must === 'answers') ws.send('PING');
    });
  });
  return inPatience(ended, () => ws.terminate());
}

async function inPatience<T>(ended: Promise<T>, end: () => void): Promise<T | 'silent'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'silent'>((resolve) => {
    timer = setTimeout(() => resolve('silent'), PATIENCE_MS);
  });
  return Promise.race([ended, late]).finally(() => {
    clearTimeout(timer);
    end();
  });
}
