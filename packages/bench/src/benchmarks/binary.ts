import type { ContenderName } from '../contenders.ts';
import { Collection, rounds } from '../harness/cells.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer } from '../harness/server.ts';
import { percentile } from '../harness/statistics.ts';
import { openStreams } from '../load/streams.ts';

const CONTENDERS: readonly ContenderName[] = ['socket.io', 'ws'];
/** 16-bit sound of 16 kHz in pieces of 20 ms. */
const BYTES = 640;
const PER_SECOND = 50;
const CLIENTS = [10, 100, 200];
const QUICK_CLIENTS = [10, 50];
const WARM_UP_S = 2;
const SECONDS = 8;
const QUICK_SECONDS = 1;

/** Sound up and down: what the server spends on a frame that comes and goes back. */
export async function binary(options: Options): Promise<void> {
  const collection = new Collection();
  for (const clients of options.quick ? QUICK_CLIENTS : CLIENTS) {
    const turns = CONTENDERS.map((contender) => ({ contender }));
    await rounds(options, turns, async ({ contender }) => {
      await using server = await startServer({ name: contender, storage: { kind: 'none' } });
      using streams = await openStreams(contender, server.port, server.token, { clients, bytes: BYTES, perSecond: PER_SECOND });
      await streams.run(WARM_UP_S);
      const before = await server.usage();
      const trips = await streams.run(options.quick ? QUICK_SECONDS : SECONDS);
      const { cpuUs } = await server.usage();
      const each = (cpuUs - before.cpuUs) / trips.length;
      const p99 = percentile(trips, 0.99);
      collection.add(`${clients} clients, µs of CPU per frame`, contender, each);
      collection.add(`${clients} clients, ms there and back, p99`, contender, p99);
      console.log(`${clients} clients: ${contender} ${each.toFixed(1)} µs, p99 ${p99.toFixed(2)} ms`);
    });
  }
  await publishResults({
    name: 'binary',
    about: `${BYTES} B up and down, ${PER_SECOND} times a second for each client`,
    unit: 'µs of the server’s CPU per frame, and ms',
    options,
    cells: collection.cells(),
    targets: [],
    comparedWith: ['socket.io', 'ws'],
  });
}
