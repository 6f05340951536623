import type { ContenderName, StorageKind, Turn } from '../contenders.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer } from '../harness/server.ts';
import { openStorages, type Storages } from '../harness/storage.ts';
import { emptyCall, openCallers, sendCall } from '../load/callers.ts';

/** `ezri` has to have a database; its empty call looks into none. Postgres, since what PGlite does by itself would be counted as the server's. */
const CONTENDERS: readonly Turn[] = [
  { contender: 'ezri', kind: 'postgres' },
  { contender: 'trpc', kind: 'none', fewer: 1 },
  { contender: 'graphql-ws', kind: 'none' },
  { contender: 'socket.io', kind: 'none' },
  { contender: 'ws', kind: 'none', fewer: 1 },
];
const SEND_TURNS = [
  { contender: 'ezri', kind: 'pglite' },
  { contender: 'ezri', kind: 'postgres' },
] as const;
const SHAPES = [
  { called: '64 in flight on one socket', sockets: 1, inFlight: 64 },
  { called: '200 sockets, one in flight each', sockets: 200, inFlight: 1 },
];
const CALLS = 40_000;
const QUICK_CALLS = 10_000;
const SENDERS = 16;
const SENDS = 1_000;
const QUICK_SENDS = 200;
/** Before it is measured each does so many percent of the work. */
const WARM_UP_SHARE = 0.25;

/** A call and its answer: what the server spends on one. */
export async function calls(options: Options): Promise<void> {
  await using storages = openStorages();
  const empty = new Collection();
  await rounds(options, CONTENDERS, async ({ contender, kind }) => {
    for (const shape of SHAPES) await measureEmpty(storages, empty, contender, kind, shape, options.quick ? QUICK_CALLS : CALLS);
  });
  const sends = new Collection();
  const notes: string[] = [];
  await rounds(options, SEND_TURNS, async ({ kind }) => {
    const shares = await measureSends(storages, sends, kind, options.quick ? QUICK_SENDS : SENDS);
    notes.push(`conversation.send over ${kind}, percent of the busy time: ${shares}`);
  });
  const cells = empty.cells();
  await publishResults({
    name: 'calls',
    about: 'A call and its answer: the server’s CPU time for one',
    unit: 'µs of CPU',
    options,
    cells: [...cells, ...sends.cells()],
    targets: [...targetsOf(cells, 'ezri', 'graphql-ws', 0.2), ...targetsOf(cells, 'ezri', 'socket.io', 1.9)],
    charted: cells,
    comparedWith: ['socket.io', 'graphql-ws', 'trpc'],
    notes: [
      'Ezri’s empty call passes authentication, its limits and its metrics, as every call of the product does; the peers’ calls pass nothing.',
      ...new Set(notes.slice(-2)),
    ],
  });
}

async function measureEmpty(
  storages: Storages,
  collection: Collection,
  contender: ContenderName,
  kind: StorageKind,
  { called, sockets, inFlight }: (typeof SHAPES)[number],
  total: number,
): Promise<void> {
  await using storage = await storages.fresh(kind);
  await using server = await startServer({ name: contender, storage });
  const speech = emptyCall(contender);
  using callers = await openCallers(
    contender,
    server.port,
    Array.from({ length: sockets }, () => ({ token: server.token, speech })),
  );
  await callers.run(total * WARM_UP_SHARE, inFlight);
  const before = await server.usage();
  await callers.run(total, inFlight);
  const { cpuUs } = await server.usage();
  const each = (cpuUs - before.cpuUs) / total;
  collection.add(`empty call, ${called}`, contender, each);
  console.log(`${called}: ${contender} ${each.toFixed(1)} µs`);
}

/** `conversation.send` to the end of its transaction, while a model hangs. Answers where the time went, of a run of its own: a profile costs time itself. */
async function measureSends(storages: Storages, collection: Collection, kind: 'pglite' | 'postgres', total: number): Promise<string> {
  await using storage = await storages.fresh(kind);
  await using server = await startServer({ name: 'ezri', storage });
  const people = await server.people(SENDERS);
  using callers = await openCallers(
    'ezri',
    server.port,
    people.map(({ token, conversationId }) => ({ token, speech: sendCall(conversationId) })),
  );
  await callers.run(total * WARM_UP_SHARE, 1);
  const before = await server.usage();
  await callers.run(total, 1);
  const { cpuUs } = await server.usage();
  const each = (cpuUs - before.cpuUs) / total;
  collection.add(`conversation.send over ${kind}`, 'ezri', each);
  console.log(`conversation.send over ${kind}: ${each.toFixed(0)} µs`);
  const shares = await server.profile(async () => callers.run(total * WARM_UP_SHARE, 1));
  return Object.entries(shares)
    .map(([layer, percent]) => `${layer} ${percent}`)
    .join(', ');
}
