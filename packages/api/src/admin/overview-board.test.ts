import { BROWSER_SPEECH, createScriptedCompanion, type LanguageModel, type Speech } from '@ezri/ai';
import { createMemoryBus, ServerBusy, type Database } from '@ezri/store';
import { openTestDatabase } from '@ezri/store/testing';
import { createFeedHub } from '@ezri/fanout';
import { createFeedSource } from '@ezri/store';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startHeartbeat } from '../node/heartbeat.ts';
import { createOverviewBoard } from './overview-board.ts';

async function createBoard(model: LanguageModel, speech: Speech = BROWSER_SPEECH) {
  await using building = new AsyncDisposableStack();
  const bus = building.use(createMemoryBus());
  const real = building.use(await openTestDatabase(bus));
  const state = { away: false };
  const gone = async (): Promise<never> => Promise.reject(new ServerBusy('away'));
  const db = new Proxy(real, {
    get: (target, name: keyof Database) => (state.away && ['snapshot', 'read', 'ping'].includes(String(name)) ? gone : target[name]),
  });
  const log = pino({ level: 'silent' });
  const feed = building.use(createFeedHub(createFeedSource(real, bus)));
  const node = building.use(await startHeartbeat({ db: real, log }));
  const board = building.use(createOverviewBoard({ db, feed, model, speech, node, log }));
  const built = building.move();
  return { board, state, [Symbol.asyncDispose]: async () => built.disposeAsync() };
}

test('when the database goes away the screen says so, with the numbers from before', async () => {
  await using world = await createBoard(createScriptedCompanion());
  const ended = new AbortController();
  const seen = world.board.follow(ended.signal);
  const first = await seen.next();
  expect(first.value?.[1]).toMatchObject({ overview: { health: { database: { status: 'ok' } } } });
  world.state.away = true;
  const second = await seen.next();
  expect(second.value?.[1]).toMatchObject({ overview: { health: { database: { status: 'down' } }, activeSessions: 0 } });
  ended.abort();
  expect((await seen.next()).done).toBe(true);
});

test('a model that never says how it is keeps nobody from the rest', async () => {
  const mute: LanguageModel = { ...createScriptedCompanion(), health: async () => new Promise(() => {}) };
  await using world = await createBoard(mute);
  const ended = new AbortController();
  const { value } = await world.board.follow(ended.signal).next();
  ended.abort();
  expect(value?.[1]).toMatchObject({ overview: { health: { model: { status: 'down' }, database: { status: 'ok' } } } });
});

test('the engines of speech are told of: the browsers, or what a server says, or that it says nothing', async () => {
  const healthIn = async (speech?: Speech) => {
    await using world = await createBoard(createScriptedCompanion(), speech);
    const ended = new AbortController();
    const { value } = await world.board.follow(ended.signal).next();
    ended.abort();
    return value?.[1];
  };
  expect(await healthIn()).toMatchObject({ overview: { health: { hearing: { status: 'ok', provider: null }, speaking: { status: 'ok' } } } });
  const engine = { name: 'mute', isReady: true, health: async () => new Promise<never>(() => {}) } as const;
  const hearing = { ...engine, transcribe: async function* () {} };
  const speaking = { ...engine, sampleRate: 24_000, speak: async function* () {} };
  expect(await healthIn({ hearing, speaking })).toMatchObject({
    overview: { health: { hearing: { status: 'down' }, speaking: { status: 'down' }, database: { status: 'ok' } } },
  });
});

test('whoever waits for news is let go at once when the screen closes', async () => {
  await using world = await createBoard(createScriptedCompanion());
  const ended = new AbortController();
  const seen = world.board.follow(ended.signal);
  await seen.next();
  const waiting = seen.next();
  ended.abort();
  expect((await waiting).done).toBe(true);
});
