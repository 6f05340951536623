import type { CrisisEvent } from '@ezri/contract';
import { checkFeed, createMemoryBus, findMessage, headOf, listAlerts, openDatabase, readAfter, type Database, type Topic } from '@ezri/store';
import { expect, test } from 'vitest';
import { collect, inTime, lastingClient, spawnServer, temporaryFolder } from '../src/index.ts';
import { talk, type Talker } from './load.ts';
import { range } from './world.ts';

const KILLS = 20;
/** What must be acknowledged between two kills: enough to be in the middle of things, little enough to be short. */
const ACKNOWLEDGED_PER_ROUND = 5;
/** From a start to so many acknowledgements, on a busy machine. */
const ROUND_MS = 30_000;
const WHOLE_TEST_MS = 600_000;
const PASSWORD = 'ezri-demo-2026';
const EPHEMERAL = new Set(['reply.started', 'reply.delta', 'state', 'heartbeat']);

interface Seen {
  readonly received: readonly { readonly id: string; readonly data: { type: string } }[];
}
const numbersOf = ({ received }: Seen): number[] => received.filter(({ data }) => !EPHEMERAL.has(data.type)).map(({ id }) => seqOf(id));
const seqOf = (id: string): number => Number(id.split('.')[1]);

/** Everything that one subscription saw of a topic against what is in the log: each event once, in order, with the same content. */
async function expectAll(db: Database, topic: Topic, cursor: string, seen: Seen): Promise<void> {
  const head = await db.read(async (tx) => headOf(tx, topic));
  const { events } = await readAfter(db, topic, seqOf(cursor), 100_000);
  expect(numbersOf(seen)).toEqual(range(seqOf(cursor) + 1, head));
  expect(seen.received.filter(({ data }) => !EPHEMERAL.has(data.type)).map(({ data }) => data)).toEqual(events.map(({ body }) => body));
}

test(
  `killed ${KILLS} times under load and started again on the same folder, nothing that was acknowledged is lost`,
  { timeout: WHOLE_TEST_MS },
  async () => {
    await using folder = await temporaryFolder();
    let server = await spawnServer({ dataDir: folder.path });
    const { port } = server;
    await using clients = new AsyncDisposableStack();
    const enter = async (email: string) => clients.use(await lastingClient(server, { email, password: PASSWORD }));
    const [staff, user, second] = [await enter('staff@ezri.local'), await enter('user@ezri.local'), await enter('second@ezri.local')];
    const { cursor } = await staff.trpc.crisis.list.query();
    using alerts = collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({ after: cursor }, on));
    await alerts.started;

    let acknowledged = 0;
    let heard = () => {};
    const onAcknowledged = () => {
      acknowledged += 1;
      heard();
    };
    const untilMore = async () => {
      const wanted = acknowledged + ACKNOWLEDGED_PER_ROUND;
      await inTime(
        new Promise<void>((resolve) => void (heard = () => (acknowledged >= wanted ? resolve() : undefined))),
        'acknowledgements',
        ROUND_MS,
      );
    };
    const enough = new AbortController();
    const talkers = [await talk(user, enough.signal, onAcknowledged), await talk(second, enough.signal, onAcknowledged)];

    for (let kills = 0; kills < KILLS; kills += 1) {
      await untilMore();
      await server.kill();
      server = await spawnServer({ dataDir: folder.path, port });
      for (const { socket } of [staff, user, second]) socket.reconnectNow();
    }
    await untilMore();
    enough.abort();
    await Promise.all(talkers.map(async ({ done }) => done));
    const last = await staff.insist(async (options) => staff.trpc.crisis.list.query({ limit: 200 }, options));
    await inTime(reached(alerts, last.cursor), 'the alerts to be caught up');
    for (const { client, followed } of talkers) {
      await client.insist(async (options) => client.trpc.conversation.end.mutate({ conversationId: followed.conversationId }, options));
      await followed.events.until('ended');
    }
    expect(await server.stop()).toBe(0);

    await using db = await openDatabase({ dataDir: folder.path, bus: createMemoryBus() });
    expect(await db.read(checkFeed)).toEqual([]);
    await expectAll(db, 'crisis', cursor, alerts);
    for (const talker of talkers) await expectKept(db, talker);
    const occurrences = (await db.read(async (tx) => listAlerts(tx, { status: 'all', minLevel: 0, limit: 200, before: null }))).map(
      (alert) => alert.occurrences,
    );
    expect(occurrences.toSorted()).toEqual(talkers.map((talker) => talker.acknowledged.risky).toSorted());
  },
);

async function expectKept(db: Database, { acknowledged, followed }: Talker): Promise<void> {
  expect(acknowledged.messages.length).toBeGreaterThan(KILLS);
  for (const { id, text, conversationId } of acknowledged.messages) {
    expect(await db.read(async (tx) => findMessage(tx, id))).toMatchObject({ text, conversationId });
  }
  await expectAll(db, `conversation:${followed.conversationId}`, followed.cursor, followed.events);
}

/** Resolves once a subscription has come as far as `cursor`. */
async function reached(seen: Seen, cursor: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = setInterval(() => {
    if (seqOf(seen.received.at(-1)?.id ?? '0.0') >= seqOf(cursor)) resolve();
  }, 20);
  return promise.finally(() => clearInterval(look));
}
