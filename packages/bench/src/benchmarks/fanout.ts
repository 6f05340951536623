import { setTimeout as after } from 'node:timers/promises';
import { STORAGES, type ContenderName, type StorageKind } from '../contenders.ts';
import { Collection, isAskedFor, targetsOf } from '../harness/cells.ts';
import { openFan, type Fan } from '../harness/fan.ts';
import type { Plan } from '../harness/messages.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { openStorages, type Storages } from '../harness/storage.ts';

const SUBSCRIBERS = [100, 500, 2_000];
const QUICK_SUBSCRIBERS = [100, 500];
const SIZES = [300, 2_048];
const BURST = 20;

/** All contenders are given the same work: so many deliveries a second, and never more commits than a database makes without sweating. */
const DELIVERIES_PER_S = 20_000;
const SINGLES_PER_S_MAX = 200;
const WARM_UP_S = 4;
/**
 * What a node does by itself comes every two to sixteen seconds, and a database in WebAssembly compiles what that needs once it has come some times: 15 ms of CPU a second in the first half minute, 5 from
 * then on. Everybody waits, so that all are measured at the same time.
 */
const SETTLE_MS: Readonly<Record<StorageKind, number>> = { none: 0, postgres: 0, pglite: 30_000 };
/** A shape that was not measured for a while is not what the server has just done. */
const AGAIN_S = 0.25;
const SINGLES_S = 1.5;
const BURSTS_S = 1.5;
const QUICK_S = 0.5;
const LEAST_BURSTS = 2;

/** Servers of one contender, one after the other: two processes of the same program differ by some percent for as long as they live. */
const SERVERS = 2;
/** No target is set by these: they have their turn with the first server alone, and once. */
const BESIDE: ReadonlySet<ContenderName> = new Set(['graphql-ws', 'trpc', 'ws']);

interface Shape {
  /** What the cell is called, behind the storage. */
  readonly called: string;
  /** `least`: how many bursts, however short the time. */
  readonly plan: (seconds: number, least?: number) => Omit<Plan, 'from'>;
  readonly seconds: number;
}

/** One event to many: what the server spends on each delivery. */
export async function fanout(options: Options): Promise<void> {
  await using storages = openStorages();
  const servers = options.quick ? 1 : SERVERS;
  const collection = new Collection();
  for (const subscribers of options.quick ? QUICK_SUBSCRIBERS : SUBSCRIBERS) {
    for (const storage of STORAGES) {
      if (!`${storage.called}, ${subscribers} subscribers`.includes(options.only)) continue;
      for (let server = 0; server < servers; server += 1)
        await measure(storages, collection, { storage, subscribers, isFirst: server === 0 }, options);
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
    options: { ...options, repeats: servers * options.repeats },
    cells,
    targets,
    charted: cells.filter(({ name }) => name.includes(' 500 ') && name.includes('300 B')),
    comparedWith: ['socket.io', 'ws-framed'],
    notes: [
      'With a database each contender commits each event before it sends it; the commit is in its figure, and so is all that Ezri’s node does by itself.',
      `With 100 subscribers ${SINGLES_PER_S_MAX} events come a second, one by one: Ezri gathers them and makes a third of the writes that the others make (latency has what that costs).`,
    ],
  });
}

/** What is sent to so many, in the order in which it is measured. */
function shapesFor(subscribers: number, quick: boolean): Shape[] {
  const singlesPerS = Math.min(SINGLES_PER_S_MAX, DELIVERIES_PER_S / subscribers);
  const burstsPerS = DELIVERIES_PER_S / BURST / subscribers;
  return SIZES.flatMap((bytes) => {
    const called = `${subscribers} subscribers, ${bytes < 1_024 ? `${bytes} B` : `${bytes / 1_024} KB`}`;
    return [
      {
        called: `${called}, single`,
        seconds: quick ? QUICK_S : SINGLES_S,
        plan: (seconds: number) => ({ ticks: Math.ceil(seconds * singlesPerS), perTick: 1, everyMs: 1_000 / singlesPerS, bytes }),
      },
      {
        called: `${called}, bursts of ${BURST}`,
        seconds: quick ? QUICK_S : BURSTS_S,
        plan: (seconds: number, least = 1) => ({
          ticks: Math.max(least, Math.round(seconds * burstsPerS)),
          perTick: BURST,
          everyMs: 1_000 / burstsPerS,
          bytes,
        }),
      },
    ];
  });
}

interface Part {
  readonly storage: (typeof STORAGES)[number];
  readonly subscribers: number;
  readonly isFirst: boolean;
}

/** All contenders are there at once and have their turns one by one, a second and a half each: a machine is another one a minute later. */
async function measure(storages: Storages, collection: Collection, { storage, subscribers, isFirst }: Part, options: Options): Promise<void> {
  await using open = new AsyncDisposableStack();
  const { kind, called, contenders } = storage;
  const shapes = shapesFor(subscribers, options.quick);
  const turns: { contender: ContenderName; fan: Fan; repeats: number }[] = [];
  for (const contender of contenders) {
    const isBeside = BESIDE.has(contender);
    if ((isBeside && !isFirst) || !isAskedFor(options, contender)) continue;
    const fan = open.use(await openFan(storages, { contender, kind, subscribers }));
    for (const { plan } of shapes) await fan.run(plan(options.quick ? QUICK_S : WARM_UP_S / shapes.length));
    turns.push({ contender, fan, repeats: isBeside ? 1 : options.repeats });
  }
  await after(options.quick ? 0 : SETTLE_MS[kind]);
  for (let round = 0; round < options.repeats; round += 1) {
    for (const shape of shapes) {
      for (const { contender, fan, repeats } of turns) {
        if (round >= repeats) continue;
        const cell = `${called}, ${shape.called}`;
        const each = await costOf(fan, shape, subscribers);
        collection.add(cell, contender, each);
        console.log(`${cell}: ${contender} ${each.toFixed(2)} µs`);
      }
    }
  }
}

/** µs of the server's CPU for one delivery. */
async function costOf({ run, server }: Fan, { plan, seconds }: Shape, subscribers: number): Promise<number> {
  await run(plan(AGAIN_S));
  const before = await server.usage();
  const planned = plan(seconds, LEAST_BURSTS);
  await run(planned);
  const { cpuUs } = await server.usage();
  return (cpuUs - before.cpuUs) / (planned.ticks * planned.perTick * subscribers);
}
