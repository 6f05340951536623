import { initTRPC } from '@trpc/server';
import { applyWSSHandler, jsonEncoder } from '@trpc/server/adapters/ws';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer, type AddressInfo } from 'ws';
import { ignoreBinary } from './ignore-binary.ts';

const t = initTRPC.create();
let called = 0;
const router = t.router({ count: t.procedure.mutation(() => (called += 1)) });
const CALL = '{"id":1,"method":"mutation","params":{"path":"count"}}';

let server: WebSocketServer;
let errors: string[];
beforeEach(async () => {
  called = 0;
  errors = [];
  server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await once(server, 'listening');
  applyWSSHandler({
    wss: server,
    router,
    createContext: () => ({}),
    onError: ({ error }) => void errors.push(error.code),
    experimental_encoder: ignoreBinary(jsonEncoder),
  });
});
afterEach(() => {
  for (const socket of server.clients) socket.terminate();
  server.close();
});

async function connect(query = '') {
  const ws = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/${query}`);
  const heard: string[] = [];
  ws.on('message', (data: Buffer) => heard.push(data.toString('utf8')));
  const closed = new Promise((resolve) => ws.once('close', resolve));
  await once(ws, 'open');
  return { ws, heard, closed };
}

test('a binary message is no call and is not answered, whatever is in it; the calls around it are', async () => {
  const { ws, heard } = await connect();
  for (const binary of [Buffer.from(CALL), Buffer.from('[]'), Buffer.alloc(0), Buffer.alloc(64 * 1024, 0xff)]) ws.send(binary);
  ws.send(CALL);
  await once(ws, 'message');
  expect(heard.map((text) => JSON.parse(text) as unknown)).toEqual([{ id: 1, result: { type: 'data', data: 1 } }]);
  expect([called, errors]).toEqual([1, []]);
});

test('as the first message of a socket that promised its parameters it is refused, and the server goes on', async () => {
  const { ws, heard, closed } = await connect('?connectionParams=1');
  ws.send(Buffer.from('{"method":"connectionParams","data":{}}'));
  ws.send(CALL);
  await closed;
  expect(called).toBe(0);
  expect(errors[0]).toBe('PARSE_ERROR');
  expect(heard[0]).toContain('PARSE_ERROR');
  const next = await connect('?connectionParams=1');
  next.ws.send('{"method":"connectionParams","data":{}}');
  next.ws.send(CALL);
  await once(next.ws, 'message');
  expect(next.heard.join()).toContain('"data":1');
});
