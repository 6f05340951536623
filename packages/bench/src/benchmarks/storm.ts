import type { ContenderName, StorageKind, Turn } from '../contenders.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import { openFan } from '../harness/fan.ts';
import { needSockets } from '../harness/files.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { openStorages, type Storages } from '../harness/storage.ts';
import { launch } from '../load/fleet.ts';

const CONTENDERS: readonly Turn[] = [
  { contender: 'ezri', kind: 'pglite' },
  { contender: 'ezri', kind: 'postgres' },
  { contender: 'socket.io', kind: 'none', fewer: 1 },
  { contender: 'trpc', kind: 'none', fewer: 1 },
];
const CLIENTS = 2_000;
const QUICK_CLIENTS = 200;
const BYTES = 300;
const BURSTS = 10;
const BURST = 20;
const MISSED = BURSTS * BURST;

/** Everybody is dropped at once and comes back for what was missed. */
export async function storm(options: Options): Promise<void> {
  const clients = options.quick ? QUICK_CLIENTS : CLIENTS;
  needSockets(clients);
  await using storages = openStorages();
  const collection = new Collection();
  await rounds(options, CONTENDERS, async ({ contender, kind }) => measure(storages, collection, contender, kind, clients));
  const cells = collection.cells();
  await publishResults({
    name: 'storm',
    about: `${clients} clients come back at once, each for ${MISSED} events that it missed`,
    unit: 'ms until the last has all of them, and ms of the server’s CPU',
    options,
    cells,
    targets: ['ezri over pglite', 'ezri over postgres'].flatMap((ezri) => targetsOf(cells.slice(0, 1), ezri, 'socket.io', 0.5)),
    comparedWith: ['socket.io', 'trpc'],
    notes: ['socket.io recovers from its adapter’s memory and plain tRPC from an array; Ezri’s clients sign in again, and it reads its log.'],
  });
}

async function measure(storages: Storages, collection: Collection, contender: ContenderName, kind: StorageKind, count: number): Promise<void> {
  await using fan = await openFan(storages, { contender, kind, subscribers: count, resumable: true });
  const { server, fleet } = fan;
  for (const subscriber of fleet.subscribers) subscriber.keepsPlace = true;
  await fan.run({ ticks: 1, perTick: 1, everyMs: 0, bytes: BYTES });
  const places = fleet.subscribers.map((subscriber) => subscriber.place());
  await server.drop();
  await Promise.all(fleet.subscribers.map(async ({ socket }) => socket.closed));
  const last = await fan.publish({ ticks: BURSTS, perTick: BURST, everyMs: 0, bytes: BYTES });

  const before = await server.usage();
  const start = performance.now();
  const complete = Promise.withResolvers<void>();
  let missing = count * MISSED;
  const onEvent = () => {
    missing -= 1;
    if (missing === 0) complete.resolve();
  };
  using back = await launch({ contender, port: server.port, token: server.token, count, onEvent, places });
  await complete.promise;
  const took = performance.now() - start;
  const { cpuUs } = await server.usage();
  back.verify(last - MISSED + 1, last);
  const called = contender === 'ezri' ? `ezri over ${kind}` : contender;
  const cpuMs = (cpuUs - before.cpuUs) / 1_000;
  collection.add('until the last has everything', called, took);
  collection.add('the server’s CPU', called, cpuMs);
  console.log(`storm: ${called} ${took.toFixed(0)} ms, CPU ${cpuMs.toFixed(0)} ms`);
}
