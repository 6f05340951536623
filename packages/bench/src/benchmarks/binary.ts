import type { Turn } from '../contenders.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer } from '../harness/server.ts';
import { SETTLE_S } from '../harness/settle.ts';
import { percentile } from '../harness/statistics.ts';
import { openStorages } from '../harness/storage.ts';
import { openStreams } from '../load/streams.ts';

/** `ezri` has to have a database; a frame of a channel looks into none. Postgres, since what PGlite does by itself would be counted as the server's. */
const CONTENDERS: readonly Turn[] = [
  { contender: 'ezri', kind: 'postgres' },
  { contender: 'socket.io', kind: 'none' },
  { contender: 'ws', kind: 'none' },
];
/** 16-bit sound of 16 kHz in pieces of 20 ms. */
const BYTES = 640;
const PER_SECOND = 50;
const CLIENTS = [10, 100, 200];
const QUICK_CLIENTS = [10, 50];
const WARM_UP_S = 5;
const SECONDS = 6;
const QUICK_SECONDS = 1;
const BOUND = 0.6;
const FIGURE = 'µs of CPU per frame';

/** Sound up and down: what the server spends on a frame that comes and goes back. */
export async function binary(options: Options): Promise<void> {
  await using storages = openStorages();
  const collection = new Collection();
  for (const clients of options.quick ? QUICK_CLIENTS : CLIENTS) {
    await rounds(options, CONTENDERS, async ({ contender, kind }) => {
      await using storage = await storages.fresh(kind);
      await using server = await startServer({ name: contender, storage });
      using streams = await openStreams(contender, server.port, server.token, { clients, bytes: BYTES, perSecond: PER_SECOND });
      await streams.run(WARM_UP_S);
      // What was before is no part of it.
      await server.usage(true);
      await streams.run(SETTLE_S);
      const before = await server.usage();
      const trips = await streams.run(options.quick ? QUICK_SECONDS : SECONDS);
      const { cpuUs } = await server.usage();
      const each = (cpuUs - before.cpuUs) / trips.length;
      const p99 = percentile(trips, 0.99);
      collection.add(`${clients} clients, ${FIGURE}`, contender, each);
      collection.add(`${clients} clients, ms there and back, p99`, contender, p99);
      console.log(`${clients} clients: ${contender} ${each.toFixed(1)} µs, p99 ${p99.toFixed(2)} ms`);
    });
  }
  const cells = collection.cells();
  await publishResults({
    name: 'binary',
    about: `${BYTES} B up and down, ${PER_SECOND} times a second for each client`,
    unit: 'µs of the server’s CPU per frame, and ms',
    options,
    cells,
    targets: targetsOf(
      cells.filter(({ name }) => name.endsWith(FIGURE)),
      'ezri',
      'socket.io',
      BOUND,
    ),
    notes: [
      'Ezri’s frame carries a header of 10 bytes, is held to a rate and an order, and passes what every message of the product’s sockets passes; the peers’ frames pass nothing.',
    ],
    comparedWith: ['socket.io', 'ws'],
  });
}
