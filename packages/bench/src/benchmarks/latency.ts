import { STORAGES, type ContenderName, type Turn } from '../contenders.ts';
import { nowUs, timeAt } from '../event.ts';
import { Collection, rounds, targetsOf } from '../harness/cells.ts';
import { openFan } from '../harness/fan.ts';
import type { Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { settleTicks } from '../harness/settle.ts';
import { percentile } from '../harness/statistics.ts';
import { openStorages, type Storages } from '../harness/storage.ts';

/** Both of Ezri's and the one that the target is set by. */
const COMPARED: ReadonlySet<ContenderName> = new Set(['ezri', 'ezri-memory', 'socket.io']);

interface Pace {
  readonly subscribers: number;
  readonly eventsPerS: number;
}
/** What the target is set by. */
const ASKED: Pace = { subscribers: 500, eventsPerS: 40 };
/** Where Ezri gathers (decision 036): what that saves, `fanout` says; what it costs, is said here. */
const GATHERED: Pace = { subscribers: 100, eventsPerS: 200 };
const BYTES = 300;
const SECONDS = 10;
const QUICK_SECONDS = 3;
const WARM_UP_TICKS = 200;
const MS = 1_000;

/** From the moment at which an event is published to each subscriber that has it. */
export async function latency(options: Options): Promise<void> {
  await using storages = openStorages();
  const collection = new Collection();
  for (const { kind, called, contenders } of STORAGES) {
    if (!called.includes(options.only)) continue;
    const compared = contenders.filter((contender) => COMPARED.has(contender));
    for (const pace of [ASKED, GATHERED]) {
      const turns = compared.map((contender) => ({ contender, kind, pace, called: `${called}, ${calledBy(pace)}` }));
      await rounds(options, turns, async (turn) => measure(storages, collection, turn, options.quick ? QUICK_SECONDS : SECONDS));
    }
  }
  const cells = collection.cells();
  const asked = cells.filter(({ name }) => name.includes(calledBy(ASKED)));
  const tails = asked.filter(({ name }) => name.endsWith('p99'));
  await publishResults({
    name: 'latency',
    about: 'Many events a second to many subscribers: from the publication to the client',
    unit: 'ms',
    options,
    cells,
    targets: ['ezri', 'ezri-memory'].flatMap((contender) => targetsOf(tails, contender, 'socket.io', 1.1)),
    charted: cells.filter(({ name }) => !name.endsWith('max')),
    comparedWith: ['socket.io'],
    notes: [
      'With a database the time of the commit is in all figures.',
      `No target is set for ${calledBy(GATHERED)}: a topic that talks more than sixty times a second is gathered there, and waits for it.`,
    ],
  });
}

const calledBy = ({ subscribers, eventsPerS }: Pace): string => `${eventsPerS}/s to ${subscribers}`;

interface Paced extends Turn {
  readonly called: string;
  readonly pace: Pace;
}

async function measure(storages: Storages, collection: Collection, { contender, kind, called, pace }: Paced, seconds: number): Promise<void> {
  const { subscribers, eventsPerS } = pace;
  let delays: number[] = [];
  const onEvent = (data: Buffer, at: number) => void delays.push((nowUs() - timeAt(data, at)) / MS);
  await using fan = await openFan(storages, { contender, kind, subscribers, onEvent });
  const plan = { perTick: 1, everyMs: 1_000 / eventsPerS, bytes: BYTES };
  await fan.run({ ...plan, ticks: WARM_UP_TICKS });
  // A collection of what was before would be in the tail.
  await fan.server.usage(true);
  await fan.run({ ...plan, ticks: settleTicks(plan) });
  delays = [];
  await fan.run({ ...plan, ticks: seconds * eventsPerS });
  for (const [name, share] of [
    ['p50', 0.5],
    ['p99', 0.99],
    ['max', 1],
  ] as const) {
    const ms = percentile(delays, share);
    collection.add(`${called}, ${name}`, contender, ms);
    console.log(`${called}, ${name}: ${contender} ${ms.toFixed(2)} ms`);
  }
}
