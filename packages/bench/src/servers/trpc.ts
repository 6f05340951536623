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

/** So many events can be resumed. */
const KEPT = 1_000;

interface Topic {
  readonly live: EventEmitter;
  /** The newest events; null when nobody can resume. */
  readonly kept: Body[] | null;
}

const place = (body: Body): number => body.alert.version;

function routerOf({ live, kept }: Topic) {
  const t = initTRPC.create();
  return t.router({
    onEvent: t.procedure
      .input((value: unknown) => value as { lastEventId?: string } | undefined)
      .subscription(async function* ({ input, signal }) {
        // Listens first, so that nothing falls between what was kept and what is live.
        const events = on(live, 'event', { signal });
        let last = Number(input?.lastEventId ?? 0);
        for (const body of input?.lastEventId === undefined ? [] : (kept ?? [])) {
          if (place(body) <= last) continue;
          last = place(body);
          yield tracked(String(last), body);
        }
        for await (const [body] of events as AsyncIterable<[Body]>) if (place(body) > last) yield tracked(String(place(body)), body);
      }),
    nothing: t.procedure.mutation(() => null),
  });
}

/** tRPC as its page on subscriptions shows it: a generator over an emitter. Resumable: it goes through what is kept in memory first. */
export const openTrpc: Open = async (storage, { resumable }) => {
  const server = await listening();
  const ledger = await openLedger(storage);
  const topic: Topic = { live: new EventEmitter().setMaxListeners(0), kept: resumable ? [] : null };
  const wss = new WebSocketServer({ server: server.http });
  applyWSSHandler({ wss, router: routerOf(topic), keepAlive: { enabled: true, pingMs: PING_MS, pongWaitMs: PONG_MS } });
  return {
    port: server.port,
    token: null,
    async publish(events) {
      await ledger.commit(events);
      for (const body of events) {
        topic.kept?.push(body);
        if (topic.kept !== null && topic.kept.length > KEPT) topic.kept.shift();
        topic.live.emit('event', body);
      }
    },
  };
};
