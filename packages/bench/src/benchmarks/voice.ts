import { Collection, type Cell, type Target } from '../harness/cells.ts';
import { withFewer, type Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer, type MeasuredServer } from '../harness/server.ts';
import { percentile } from '../harness/statistics.ts';
import { openStorages } from '../harness/storage.ts';
import { startEngines, type KnownEngines } from '../load/engines.ts';
import { connectTalker } from '../load/talker.ts';
import { crowd } from './voice/crowd.ts';
import { hush, interruptions, turns } from './voice/turns.ts';

const KINDS = ['pglite', 'postgres'] as const;
const LATENCIES = { hearingMs: 150, writingMs: 200, speakingMs: 100, sentenceMs: 2_000 } as const;
const ENGINES_MS = LATENCIES.hearingMs + LATENCIES.writingMs + LATENCIES.speakingMs;
const SESSIONS = 50;
const ALONE = 40;
const TURNS_EACH = 2;
const QUICK = { sessions: 10, alone: 5, turns: 1 } as const;
/** A turn takes minutes, and has thousands of frames. */
const FEWER = 1;
const KIB = 1_024;

const FIRST = 'first sound after the end of a turn, beyond the engines, ms, p95';
const STOPPED = 'last sound after half a second of speech, ms, p95';
const UP = 'oldest frame of a person when its session has it, ms';
const DOWN = 'oldest frame of Ezri when it is there, ms';
const LATE = 'latest frame of Ezri after it should have been played, ms';
const BOUNDS: Readonly<Record<string, number>> = { [`one session: ${FIRST}`]: 50, [STOPPED]: 100, [UP]: 200, [DOWN]: 200, [LATE]: 200 };

/** Talking with Ezri, with engines that take as long as they were told to: what a person waits for beyond them, alone and in a crowd. Each turn measures all of it, so `--only` has nothing to choose from. */
export async function voice(asked: Options): Promise<void> {
  const options = withFewer(asked, FEWER);
  await using storages = openStorages();
  await using engines = await startEngines(LATENCIES);
  const collection = new Collection();
  for (let round = 0; round < options.repeats; round += 1) {
    for (const kind of KINDS) {
      await using storage = await storages.fresh(kind);
      await using server = await startServer({ name: 'ezri', storage, providerUrl: engines.url, speechUrl: engines.url });
      await measure(collection, `ezri over ${kind}`, { server, engines, quick: options.quick });
    }
  }
  const cells = collection.cells();
  await publishResults({
    name: 'voice',
    about: `Voice with engines that take ${LATENCIES.hearingMs} ms for words, ${LATENCIES.writingMs} for text and ${LATENCIES.speakingMs} for sound`,
    unit: 'ms and KiB',
    options,
    cells,
    targets: cells.flatMap(bounded),
    comparedWith: [],
    notes: [
      'What the engines took is what they measured themselves; in a crowd it is what they were told to take, so that their own lateness counts as Ezri’s.',
    ],
  });
}

function bounded({ name, figures }: Cell): Target[] {
  const bound = Object.entries(BOUNDS).find(([figure]) => name.endsWith(figure))?.[1];
  if (bound === undefined) return [];
  return Object.entries(figures).map(([who, { median: value }]) => ({ text: `${name}: ${who}`, bound, value, met: value <= bound }));
}

interface Measured {
  readonly server: MeasuredServer;
  readonly engines: KnownEngines;
  readonly quick: boolean;
}

async function measure(collection: Collection, who: string, { server, engines, quick }: Measured): Promise<void> {
  const sessions = quick ? QUICK.sessions : SESSIONS;
  const count = quick ? QUICK.alone : ALONE;
  const [first, ...others] = await server.people(1 + sessions);
  if (first === undefined) throw new Error('Nobody talks.');
  const add = (figure: string, value: number): void => collection.add(figure, who, value);
  {
    using guest = await connectTalker(server.port, first);
    using talker = await guest.talk();
    await hush(talker);
    await turns(talker, engines, 2);
    add(`one session: ${FIRST}`, percentile(await turns(talker, engines, count), 0.95));
    add(`one session: ${STOPPED}`, percentile(await interruptions(talker, count), 0.95));
  }
  const figures = await crowd(server, others, { turns: quick ? QUICK.turns : TURNS_EACH, enginesMs: ENGINES_MS });
  const crowded = `${sessions} sessions`;
  add(`${crowded}: ${FIRST}`, percentile(figures.beyond, 0.95));
  add(`${crowded}: ${UP}`, percentile(figures.up, 1));
  add(`${crowded}: ${DOWN}`, percentile(figures.down, 1));
  add(`${crowded}: ${LATE}`, percentile(figures.late, 1));
  add(`${crowded}: ms of CPU for a second of one`, figures.cpuMs);
  add(`${crowded}: KiB held for one that is quiet`, figures.quietBytes / KIB);
  add(`${crowded}: KiB held for one in a turn of 9 s`, figures.turnBytes / KIB);
  console.log(`voice: ${who} measured`);
}
