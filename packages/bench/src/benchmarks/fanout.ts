import { STORAGES, type ContenderName, type Turn } from '../contenders.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import { openFan } from '../harness/fan.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { settleTicks } from '../harness/settle.ts';
import { openStorages, type Storages } from '../harness/storage.ts';

const SUBSCRIBERS = [100, 500, 2_000];
const QUICK_SUBSCRIBERS = [100, 500];
const SIZES = [300, 2_048];
const BURST = 20;

/** All contenders are given the same work: so many deliveries a second, and never more commits than a database makes without sweating. */
const DELIVERIES_PER_S = 20_000;
const SINGLES_PER_S_MAX = 200;
const WARM_UP_S = 4;
const SINGLES_S = 1.5;
const BURSTS_S = 1.5;
const QUICK_S = 0.5;
const LEAST_BURSTS = 2;

/** No target is set by these; with so many subscribers a turn takes twice as long. */
const MANY = 2_000;
const BESIDE: ReadonlySet<ContenderName> = new Set(['graphql-ws', 'trpc', 'ws']);

interface Sized extends Turn {
  readonly called: string;
  readonly subscribers: number;
}

/** One event to many: what the server spends on each delivery. */
export async function fanout(options: Options): Promise<void> {
  await using storages = openStorages();
  const collection = new Collection();
  for (const subscribers of options.quick ? QUICK_SUBSCRIBERS : SUBSCRIBERS) {
    for (const { kind, called, contenders } of STORAGES) {
      if (!`${called}, ${subscribers} subscribers`.includes(options.only)) continue;
      const turns = contenders.map((contender) => ({
        contender,
        kind,
        called,
        subscribers,
        ...(BESIDE.has(contender) ? { fewer: subscribers < MANY ? 1 : 2 } : {}),
      }));
      await rounds(options, turns, async (turn) => measure(storages, collection, turn, options.quick));
    }
  }
  const cells = collection.cells();
  const [single, bursts] = [cells.filter(({ name }) => name.endsWith('single')), cells.filter(({ name }) => !name.endsWith('single'))];
  const targets = ['ezri', 'ezri-memory'].flatMap((contender) => [
    ...targetsOf(single, contender, 'socket.io', 0.75),
    ...targetsOf(single, contender, 'ws-framed', 1.15),
    ...targetsOf(bursts, contender, 'socket.io', 0.2),
  ]);
  await publishResults({
    name: 'fanout',
    about: 'One event to many subscribers: the server’s CPU time per delivery',
    unit: 'µs of CPU',
    options,
    cells,
    targets,
    charted: cells.filter(({ name }) => name.includes(' 500 ') && name.includes('300 B')),
    comparedWith: ['socket.io', 'ws-framed'],
    notes: ['With a database each contender commits each event before it sends it; the commit is in its figure, and so are Ezri’s reads.'],
  });
}

async function measure(storages: Storages, collection: Collection, turn: Sized, quick: boolean): Promise<void> {
  const { contender, kind, called, subscribers } = turn;
  await using fan = await openFan(storages, { contender, kind, subscribers });
  const singlesPerS = Math.min(SINGLES_PER_S_MAX, DELIVERIES_PER_S / subscribers);
  const burstsPerS = DELIVERIES_PER_S / BURST / subscribers;
  const singles = (length: number, bytes: number) => ({ ticks: Math.ceil(length * singlesPerS), perTick: 1, everyMs: 1_000 / singlesPerS, bytes });
  const bursts = (length: number, bytes: number) => ({
    ticks: Math.max(LEAST_BURSTS, Math.round(length * burstsPerS)),
    perTick: BURST,
    everyMs: 1_000 / burstsPerS,
    bytes,
  });
  await fan.run(singles(WARM_UP_S, SIZES[0] ?? 0));
  for (const bytes of SIZES) {
    for (const [shape, plan] of [
      ['single', singles(quick ? QUICK_S : SINGLES_S, bytes)],
      [`bursts of ${BURST}`, bursts(quick ? QUICK_S : BURSTS_S, bytes)],
    ] as const) {
      // What earlier events left behind is no part of what these cost.
      await fan.server.usage(true);
      await fan.run({ ...plan, ticks: settleTicks(plan) });
      const before = await fan.server.usage();
      await fan.run(plan);
      const { cpuUs } = await fan.server.usage();
      const size = bytes < 1_024 ? `${bytes} B` : `${bytes / 1_024} KB`;
      const cell = `${called}, ${subscribers} subscribers, ${size}, ${shape}`;
      const each = (cpuUs - before.cpuUs) / (plan.ticks * plan.perTick * subscribers);
      collection.add(cell, contender, each);
      console.log(`${cell}: ${contender} ${each.toFixed(2)} µs`);
    }
  }
}
