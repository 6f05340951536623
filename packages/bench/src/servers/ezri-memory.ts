import { applyFanoutHandler, createFeedHub, createWire, slimRequest, type Wire } from '@ezri/fanout';
import { initTRPC } from '@trpc/server';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Body } from '../event.ts';
import type { Open } from './contender.ts';
import { drain } from './drain.ts';
import { listening } from './listening.ts';
import { createMemorySource } from './memory-source.ts';

const TOPIC = 'crisis';
const PING_MS = 15_000;
const PONG_MS = 10_000;

/** Ezri's feed over a log in memory, and no more of Ezri: what the library does, beside peers that keep nothing. */
export const openEzriMemory: Open = async (storage) => {
  if (storage.kind !== 'none') throw new Error('ezri-memory keeps nothing: measure ezri with a database.');
  const server = await listening();
  const source = createMemorySource();
  const hub = createFeedHub(source);
  const t = initTRPC.create();
  const router = t.router({
    onEvent: t.procedure.subscription(({ signal }) => hub.follow<Body>(TOPIC, { after: null, signal })),
  });
  const wss = new WebSocketServer({ noServer: true });
  const wires = new WeakMap<WebSocket, Wire>();
  server.http.on('upgrade', (req, stream, head) =>
    wss.handleUpgrade(req, stream, head, (ws) => {
      const wire = createWire(ws, stream);
      if (wire !== null) wires.set(ws, wire);
      wss.emit('connection', ws, slimRequest(req));
    }),
  );
  applyFanoutHandler({
    wss,
    router,
    wireOf: (ws) => wires.get(ws) ?? null,
    keepAlive: { enabled: true, pingMs: PING_MS, pongWaitMs: PONG_MS },
  });
  return {
    port: server.port,
    token: null,
    async publish(events) {
      source.append(TOPIC, events);
    },
    async idle(topics) {
      for (let at = 0; at < topics; at += 1) void drain(hub.follow(`idle:${at}`, { after: null }));
    },
  };
};
