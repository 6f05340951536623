import { setTimeout as after } from 'node:timers/promises';
import type { ContenderName, StorageKind } from '../contenders.ts';
import { Collection, rounds } from '../harness/cells.ts';
import { withFewer, type Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer, type MeasuredServer } from '../harness/server.ts';
import { openStorages, type Storages } from '../harness/storage.ts';

const CASES: readonly { contender: ContenderName; kind: StorageKind; topics: number; called: string }[] = [
  { contender: 'ezri-memory', kind: 'none', topics: 100_000, called: '100,000 topics in memory' },
  { contender: 'ezri', kind: 'pglite', topics: 20_000, called: '20,000 topics of a node over PGlite' },
];
const QUICK_SHARE = 0.05;
/** Twice as long as the feed waits between looks at a quiet topic, and as long as between heartbeats. */
const SECONDS = 10;
const QUICK_SECONDS = 2;
/** Each topic is read once when it is first followed. */
const SETTLE_S = 25;
const QUICK_SETTLE_S = 3;
const KIB = 1_024;
/** Most of a turn is waiting, and its figures differ little. */
const FEWER = 2;

/** What it costs to follow topics in which nothing happens. */
export async function topics(asked: Options): Promise<void> {
  const options = withFewer(asked, FEWER);
  await using storages = openStorages();
  const collection = new Collection();
  await rounds(options, CASES, async (turn) => measure(storages, collection, turn, options.quick));
  await publishResults({
    name: 'topics',
    about: 'A node whose subscribers follow topics in which nothing happens',
    unit: 'ms of CPU per second, and KiB per topic',
    options,
    cells: collection.cells(),
    targets: [],
    comparedWith: [],
    notes: ['Followers without sockets: what the feed itself takes, a heartbeat for each follower every ten seconds included.'],
  });
}

async function measure(storages: Storages, collection: Collection, turn: (typeof CASES)[number], quick: boolean): Promise<void> {
  const { contender, kind, called } = turn;
  const count = quick ? turn.topics * QUICK_SHARE : turn.topics;
  await using storage = await storages.fresh(kind);
  await using server = await startServer({ name: contender, storage });
  const seconds = quick ? QUICK_SECONDS : SECONDS;
  const [idleBefore, before] = [await cpuPerSecond(server, seconds), await server.usage(true)];
  await server.idle(count);
  await after((quick ? QUICK_SETTLE_S : SETTLE_S) * 1_000);
  const [idleAfter, settled] = [await cpuPerSecond(server, seconds), await server.usage(true)];
  const kib = (settled.held - before.held) / count / KIB;
  collection.add('CPU, ms per second', `${called}, before`, idleBefore);
  collection.add('CPU, ms per second', called, idleAfter);
  collection.add('memory, KiB per topic', called, kib);
  console.log(`${called}: ${idleBefore.toFixed(1)} → ${idleAfter.toFixed(1)} ms of CPU per second, ${kib.toFixed(2)} KiB per topic`);
}

async function cpuPerSecond(server: MeasuredServer, seconds: number): Promise<number> {
  const before = await server.usage();
  await after(seconds * 1_000);
  const { cpuUs } = await server.usage();
  return (cpuUs - before.cpuUs) / 1_000 / seconds;
}
