import { setTimeout as after } from 'node:timers/promises';
import { Collection } from '../harness/cells.ts';
import { withFewer, type Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { startServer, type MeasuredServer } from '../harness/server.ts';
import { percentile } from '../harness/statistics.ts';
import { openStorages } from '../harness/storage.ts';
import { inPool } from '../load/fleet.ts';
import { listen, type Listener } from '../load/listener.ts';
import { lagOf, startProvider, type PacingProvider } from '../load/provider.ts';

const KINDS = ['pglite', 'postgres'] as const;
/** 25 tokens a second, as a model of middle size writes. */
const EVERY_MS = 40;
const TOKENS = 120;
const STREAMS = 100;
const QUICK_STREAMS = 20;
const ALONE = 20;
const QUICK_ALONE = 5;
/** A turn takes two minutes, and has thousands of pieces. */
const FEWER = 1;
/** Replies that each of many people gets, one after the other. People do not begin together: their first ones are spread evenly over the time of one. */
const EACH = 2;
const REPLY_MS = TOKENS * EVERY_MS;
const FIRST_BOUND_MS = 20;
const BEHIND_BOUND_MS = 250;
const FIRST = 'first words of a reply after what lets them go, ms, p95';
const BEHIND = 'furthest behind the provider of any piece, ms';

/** What a person waits for beyond the provider: one reply after the other, then many at once. */
export async function replies(asked: Options): Promise<void> {
  const options = withFewer(asked, FEWER);
  await using storages = openStorages();
  const collection = new Collection();
  for (let round = 0; round < options.repeats; round += 1) {
    for (const kind of KINDS) {
      await using storage = await storages.fresh(kind);
      await using provider = await startProvider({ everyMs: EVERY_MS, tokens: TOKENS });
      await using server = await startServer({ name: 'ezri', storage, providerUrl: provider.url });
      await measure(collection, `ezri over ${kind}`, server, provider, options.quick);
    }
  }
  const cells = collection.cells();
  const target = (name: string, bound: number) =>
    cells
      .filter((cell) => cell.name.includes(name))
      .flatMap((cell) =>
        Object.entries(cell.figures).map(([who, { median: value }]) => ({ text: `${cell.name}: ${who}`, bound, value, met: value <= bound })),
      );
  await publishResults({
    name: 'replies',
    about: `Replies of ${TOKENS} tokens, ${1_000 / EVERY_MS} a second, from a provider of OpenAI’s kind to the person’s socket`,
    unit: 'ms, and ms of the server’s CPU',
    options,
    cells,
    targets: [...target(`one reply at a time: ${FIRST}`, FIRST_BOUND_MS), ...target(BEHIND, BEHIND_BOUND_MS)],
    comparedWith: [],
    notes: [
      'Words are shown a sentence at a time, once the guard has read it: a piece is counted from the token that shows that its sentence is over.',
    ],
  });
}

async function measure(collection: Collection, who: string, server: MeasuredServer, provider: PacingProvider, quick: boolean): Promise<void> {
  const streams = quick ? QUICK_STREAMS : STREAMS;
  const people = await server.people(streams);
  const listeners = await inPool(people, async (person) => listen(server.port, person));
  const [first] = listeners;
  if (first === undefined) throw new Error('Nobody listens.');

  await lags(first, provider, 'stream-warm');
  const alone: (readonly number[])[] = [];
  for (let times = 0; times < (quick ? QUICK_ALONE : ALONE); times += 1) alone.push(await lags(first, provider, wordOf(times)));
  collection.add(
    `one reply at a time: ${FIRST}`,
    who,
    percentile(
      alone.map(([lag = Number.NaN]) => lag),
      0.95,
    ),
  );
  collection.add(`one reply at a time: ${BEHIND}`, who, Math.max(...alone.flat()));

  const before = await server.usage();
  const together = await Promise.all(
    listeners.map(async (listener, at) => {
      await after((REPLY_MS * at) / streams);
      const all: (readonly number[])[] = [];
      for (let times = 0; times < EACH; times += 1) all.push(await lags(listener, provider, wordOf(1_000 * (1 + times) + at)));
      return all;
    }),
  );
  const { cpuUs } = await server.usage();
  const tokens = streams * EACH * TOKENS;
  collection.add(
    `${streams} at once: ${FIRST}`,
    who,
    percentile(
      together.flat().map(([lag = Number.NaN]) => lag),
      0.95,
    ),
  );
  collection.add(`${streams} at once: ${BEHIND}`, who, Math.max(...together.flat(2)));
  collection.add(`${streams} at once: ms of CPU per 1,000 tokens`, who, (cpuUs - before.cpuUs) / tokens);
  for (const listener of listeners) listener[Symbol.dispose]();
  console.log(`replies: ${who} measured`);
}

/** How late each piece of one reply was. Throws unless the person was shown all that the provider said. */
async function lags(listener: Listener, provider: PacingProvider, word: string): Promise<number[]> {
  const { pieces, text } = await listener.ask(word);
  const paced = await provider.said(word);
  const length = (paced.ends.at(-1) ?? 0) - 1;
  if (text.length !== length || pieces.at(-1)?.end !== length) throw new Error(`Of ${length} characters ${text.length} came.`);
  return pieces.map(({ end, at }) => lagOf(paced, end, at));
}

/** Another word for each number, in letters: the guard reads digits with care. */
const wordOf = (n: number): string => `stream-${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
