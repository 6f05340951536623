import type { ContenderName, StorageKind, Turn } from '../contenders.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import { needSockets } from '../harness/files.ts';
import { withFewer, type Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer } from '../harness/server.ts';
import { openStorages, type Storages } from '../harness/storage.ts';
import { launch } from '../load/fleet.ts';

const CONTENDERS: readonly Turn[] = [
  { contender: 'ezri', kind: 'pglite' },
  { contender: 'ezri-memory', kind: 'none' },
  { contender: 'socket.io', kind: 'none' },
  { contender: 'graphql-ws', kind: 'none', fewer: 1 },
  { contender: 'trpc', kind: 'none', fewer: 1 },
  { contender: 'ws', kind: 'none', fewer: 1 },
];
const CONNECTIONS = 5_000;
const QUICK_CONNECTIONS = 500;
/** Come and go first, so that code and buffers that are made once are not counted. */
const FIRST = 200;
const KIB = 1_024;
/** Memory differs little from run to run. */
const FEWER = 1;

/** What a connection costs that follows one topic in which nothing happens. */
export async function idle(asked: Options): Promise<void> {
  const options = withFewer(asked, FEWER);
  const connections = options.quick ? QUICK_CONNECTIONS : CONNECTIONS;
  needSockets(connections);
  await using storages = openStorages();
  const collection = new Collection();
  await rounds(options, CONTENDERS, async ({ contender, kind }) => measure(storages, collection, contender, kind, connections));
  const cells = collection.cells();
  const [held] = cells;
  const [whole, feedAlone] = [held?.figures['ezri']?.median, held?.figures['ezri-memory']?.median];
  await publishResults({
    name: 'idle',
    about: `${connections} connections with one subscription each, in silence: the server’s memory for each`,
    unit: 'KiB per connection',
    options,
    cells,
    targets: ['ezri', 'ezri-memory'].flatMap((contender) => targetsOf(cells, contender, 'socket.io', 1)),
    comparedWith: ['socket.io', 'ws'],
    notes:
      whole === undefined || feedAlone === undefined
        ? []
        : [
            `Of Ezri’s heap ${(whole - feedAlone).toFixed(1)} KiB per connection are for sign-in, presence and limits, which no peer has: the difference to ezri-memory.`,
          ],
  });
}

async function measure(storages: Storages, collection: Collection, contender: ContenderName, kind: StorageKind, count: number): Promise<void> {
  await using storage = await storages.fresh(kind);
  await using server = await startServer({ name: contender, storage });
  const crew = { contender, port: server.port, token: server.token };
  {
    using first = await launch({ ...crew, count: FIRST });
    await server.drop();
    await Promise.all(first.subscribers.map(async ({ socket }) => socket.closed));
  }
  const before = await server.usage(true);
  using _fleet = await launch({ ...crew, count });
  const after = await server.usage(true);
  for (const [name, bytes] of [
    ['heap and what it holds outside', after.held - before.held],
    ['resident memory', after.rss - before.rss],
  ] as const) {
    collection.add(name, contender, bytes / count / KIB);
    console.log(`${name}: ${contender} ${(bytes / count / KIB).toFixed(1)} KiB`);
  }
}
