import { initTRPC, tracked } from '@trpc/server';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { EventEmitter, on } from 'node:events';
import { WebSocketServer } from 'ws';
import type { Body } from '../event.ts';
import type { Open } from './contender.ts';
import { openLedger } from './ledger.ts';
import { listening } from './listening.ts';

const PING_MS = 15_000;
const PONG_MS = 10_000;

function routerOf(source: EventEmitter) {
  const t = initTRPC.create();
  return t.router({
    onEvent: t.procedure.subscription(async function* ({ signal }) {
      for await (const [body] of on(source, 'event', { signal })) yield tracked(String((body as Body).alert.version), body as Body);
    }),
    nothing: t.procedure.mutation(() => null),
  });
}

/** tRPC as its page on subscriptions shows it: a generator over an emitter. */
export const openTrpc: Open = async (storage) => {
  const server = await listening();
  const ledger = await openLedger(storage);
  const source = new EventEmitter().setMaxListeners(0);
  const wss = new WebSocketServer({ server: server.http });
  applyWSSHandler({ wss, router: routerOf(source), keepAlive: { enabled: true, pingMs: PING_MS, pongWaitMs: PONG_MS } });
  const drop = () => {
    for (const client of wss.clients) client.terminate();
  };
  return {
    port: server.port,
    token: null,
    async publish(events) {
      await ledger.commit(events);
      for (const body of events) source.emit('event', body);
    },
    drop,
    async [Symbol.asyncDispose]() {
      drop();
      await server[Symbol.asyncDispose]();
      await ledger[Symbol.asyncDispose]();
    },
  };
};
