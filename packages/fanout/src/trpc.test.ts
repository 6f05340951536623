import { createTRPCClient, createWSClient, wsLink, type TRPCClient } from '@trpc/client';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { numbers, type Got } from './collect.fixture.ts';
import type { FeedHub } from './index.ts';
import type { MemoryLog } from './memory-log.fixture.ts';
import { serve, type Router } from './serve.fixture.ts';

describe.each([
  ['finished frames', { direct: true }],
  ['tRPC’s own loop', {}],
])('over a real socket, with the stock client: %s', (_, options) => {
  let served: Awaited<ReturnType<typeof serve>>;
  let log: MemoryLog;
  let hub: FeedHub;
  let wsClient: ReturnType<typeof createWSClient>;
  let client: TRPCClient<Router>;

  beforeEach(async () => {
    served = await serve({ ...options, hub: { heartbeatMs: 200, lingerMs: 0 } });
    ({ log, hub } = served);
    wsClient = createWSClient({
      url: served.url,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      retryDelayMs: () => 20,
    });
    client = createTRPCClient<Router>({ links: [wsLink({ client: wsClient })] });
  });
  afterEach(async () => {
    await wsClient.close();
    await served[Symbol.asyncDispose]();
  });

  const subscribe = (after: string | null) => {
    const got: Got[] = [];
    const faults: unknown[] = [];
    const subscription = client.follow.subscribe(
      { after },
      // `tracked()` events arrive as {id, data}; one that is not would have neither.
      { onData: (event) => got.push(event as Got), onError: (fault) => faults.push(fault), onComplete: () => faults.push('complete') },
    );
    const events = () => got.filter(({ data }) => (data as { type?: string }).type !== 'heartbeat');
    return { got, events, faults, stop: () => subscription.unsubscribe() };
  };
  const killSockets = () => {
    for (const socket of served.wss.clients) socket.terminate();
  };

  it('T1: resumes after any drop with exactly what it missed, once, also after ephemeral events and heartbeats', async () => {
    log.fill('t', 3);
    const { got, events, faults } = subscribe('aaaaaaaa.1');
    await vi.waitFor(() => expect(events()).toHaveLength(2));
    let head = 3;
    const said: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      head = log.fill('t', 7);
      said.push(`delta ${round}`);
      hub.publishEphemeral('t', said.at(-1));
      // Every other time a heartbeat is the last thing heard before the drop.
      const beat = () => got.at(-1)?.id === `aaaaaaaa.${head}` && typeof got.at(-1)?.data === 'object' && got.at(-1) !== events().at(-1);
      if (round % 2 === 0) await vi.waitUntil(beat);
      killSockets();
      head = log.fill('t', 3);
      await vi.waitFor(() => expect(got.at(-1)?.id).toBe(`aaaaaaaa.${head}`));
    }
    expect(events().filter(({ data }) => typeof data === 'object')).toEqual(numbers(2, head));
    // Every yield was tracked, and no id ever went back.
    const seqs = got.map(({ id }) => Number(/^aaaaaaaa\.(\d+)$/.exec(id)?.[1]));
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    expect(faults).toEqual([]);
  }, 20_000);

  it('T1: a drop before anything was heard resumes from the cursor it began with', async () => {
    const { events } = subscribe('aaaaaaaa.0');
    await vi.waitFor(() => expect(hub.metrics().followers).toBe(1));
    const back = once(served.wss, 'connection');
    killSockets();
    await back;
    log.fill('t', 4);
    await vi.waitFor(() => expect(events()).toEqual(numbers(1, 4)));
  });

  it('T2: a database that fails in mid-stream ends no subscription and shows no message', async () => {
    const { events, faults } = subscribe('aaaaaaaa.0');
    log.fill('t', 2);
    await vi.waitFor(() => expect(events()).toHaveLength(2));
    log.failing = 3;
    log.fill('t', 2);
    await vi.waitFor(() => expect(events()).toEqual(numbers(1, 4)), 5_000);
    expect(hub.metrics().faults).toBe(3);
    expect(faults).toEqual([]);
  });

  it('T12: a subscription that waits is gone with its socket, and with its unsubscribe', async () => {
    const { stop } = subscribe(null);
    await vi.waitFor(() => expect(hub.metrics()).toMatchObject({ followers: 1, topics: 1 }));
    stop();
    await vi.waitFor(() => expect(hub.metrics()).toMatchObject({ followers: 0, topics: 0 }));
    log.beforeAnswer = () => new Promise(() => {});
    for (let n = 0; n < 20; n += 1) subscribe(null);
    await vi.waitFor(() => expect(hub.metrics().followers).toBe(20));
    void wsClient.close();
    killSockets();
    await vi.waitFor(() => expect(hub.metrics().followers).toBe(0));
  });

  it('answers a position that cannot be resumed with one reset, and a reconnect does not repeat it', async () => {
    log.fill('t', 5);
    const { got, events } = subscribe('cccccccc.2');
    await vi.waitFor(() => expect(got.at(-1)?.data).toMatchObject({ type: 'heartbeat' }));
    const back = once(served.wss, 'connection');
    killSockets();
    await back;
    log.fill('t', 1);
    await vi.waitFor(() => expect(events()).toEqual([{ id: 'aaaaaaaa.5', data: { type: 'reset' } }, ...numbers(6, 6)]));
  });
});
