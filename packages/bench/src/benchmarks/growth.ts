import type { ContenderName, StorageKind, Turn } from '../contenders.ts';
import { Collection, ratio, rounds } from '../harness/cells.ts';
import { openFan } from '../harness/fan.ts';
import { needSockets } from '../harness/files.ts';
import { withFewer, type Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { openStorages, type Storages } from '../harness/storage.ts';

const CONTENDERS: readonly Turn[] = [
  { contender: 'ezri', kind: 'pglite' },
  { contender: 'ezri-memory', kind: 'none' },
];
const SUBSCRIBERS = [500, 1_000, 2_000, 5_000];
const QUICK_SUBSCRIBERS = [100, 500];
const DELIVERIES_PER_S = 20_000;
const BYTES = 300;
const WARM_UP_S = 1.5;
const SECONDS = 2.5;
const QUICK_SECONDS = 1;
/** Beside the growth that is looked for the figures differ little. */
const FEWER = 1;
const BOUND = 1.2;

/** Whether a delivery costs more when there are more subscribers. */
export async function growth(asked: Options): Promise<void> {
  const options = withFewer(asked, FEWER);
  const sizes = options.quick ? QUICK_SUBSCRIBERS : SUBSCRIBERS;
  needSockets(Math.max(...sizes));
  await using storages = openStorages();
  const collection = new Collection();
  await rounds(options, CONTENDERS, async ({ contender, kind }) => {
    for (const subscribers of sizes) await measure(storages, collection, contender, kind, subscribers, options.quick ? QUICK_SECONDS : SECONDS);
  });
  const cells = collection.cells();
  const names = sizes.map(called);
  const targets = cells.flatMap((cell) => {
    const [first, last] = [names[0] ?? '', names.at(-1) ?? ''];
    const value = ratio(cell, last, first);
    return value === null ? [] : [{ text: `${cell.name}: ${last} / ${first}`, bound: BOUND, value, met: value <= BOUND }];
  });
  await publishResults({
    name: 'growth',
    about: 'One event to more and more subscribers: the server’s CPU time per delivery',
    unit: 'µs of CPU',
    options,
    cells,
    targets,
    comparedWith: [names[0] ?? ''],
    notes: [`All at ${DELIVERIES_PER_S} deliveries a second, ${BYTES} B.`],
  });
}

const called = (subscribers: number): string => `${subscribers} subscribers`;

async function measure(
  storages: Storages,
  collection: Collection,
  contender: ContenderName,
  kind: StorageKind,
  subscribers: number,
  seconds: number,
): Promise<void> {
  await using fan = await openFan(storages, { contender, kind, subscribers });
  const perSecond = DELIVERIES_PER_S / subscribers;
  const planFor = (length: number) => ({ ticks: Math.ceil(length * perSecond), perTick: 1, everyMs: 1_000 / perSecond, bytes: BYTES });
  await fan.run(planFor(WARM_UP_S));
  const plan = planFor(seconds);
  const before = await fan.server.usage();
  await fan.run(plan);
  const { cpuUs } = await fan.server.usage();
  const each = (cpuUs - before.cpuUs) / (plan.ticks * subscribers);
  collection.add(contender === 'ezri' ? `ezri over ${kind}` : contender, called(subscribers), each);
  console.log(`${contender}, ${called(subscribers)}: ${each.toFixed(2)} µs`);
}
