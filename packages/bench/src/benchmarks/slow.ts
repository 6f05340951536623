import { CONTENDERS, type ContenderName, type Turn } from '../contenders.ts';
import { nowUs, timeAt } from '../event.ts';
import { Collection, rounds } from '../harness/cells.ts';
import { openFan, type Fan } from '../harness/fan.ts';
import { withFewer, type Options } from '../harness/options.ts';
import { publishResults } from '../harness/results.ts';
import { percentile } from '../harness/statistics.ts';
import { openStorages, type Storages } from '../harness/storage.ts';
import { speechOf } from '../load/dialects.ts';
import { subscribe, type Count } from '../load/subscriber.ts';

/** Each turn is two passes of half a minute. */
const TURNS: readonly Turn[] = [
  { contender: 'ezri', kind: 'postgres' },
  { contender: 'socket.io', kind: 'postgres', fewer: 1 },
];
const FEWER = 1;
const OTHERS = 10;
const BYTES = 2_048;
/** 2,000 events a second: as many deliveries as in the fan-out. */
const PACE = { perTick: 40, everyMs: 20, bytes: BYTES };
const MIB = 2 ** 20;
const PASSED_MIB = 100;
const QUICK_MIB = 10;
const WARM_UP_SHARE = 0.1;
/** Memory is looked at on the way, since a server may cut the slow one off in time, and at the end. */
const LOOK_AT = 0.4;
const CATCH_UP_MS = 60_000;
const BOUND_MIB = 2;

/** One client stops reading while much passes on its topic. */
export async function slow(asked: Options): Promise<void> {
  const options = withFewer(asked, FEWER);
  await using storages = openStorages();
  const collection = new Collection();
  const passed = options.quick ? QUICK_MIB : PASSED_MIB;
  const ticks = (passed * MIB) / BYTES / PACE.perTick;
  await rounds(options, TURNS, async ({ contender }) => measure(storages, collection, contender, Math.ceil(ticks)));
  const cells = collection.cells();
  const value = cells.find(({ name }) => name.startsWith('memory'))?.figures['ezri']?.median ?? Number.NaN;
  await publishResults({
    name: 'slow',
    about: `One client stops reading while ${passed} MiB pass on its topic, with ${OTHERS} others`,
    unit: 'MiB, and ms',
    options,
    cells,
    targets: [{ text: 'ezri: MiB that the slow client makes the server hold', bound: BOUND_MIB, value, met: value < BOUND_MIB }],
    comparedWith: ['socket.io'],
    notes: [
      'All commit to Postgres first, which is another process: the embedded database would grow inside the server’s memory. When it reads again, each client was seen to get every event once and in order, Ezri’s by resuming where it was cut off.',
    ],
  });
}

async function measure(storages: Storages, collection: Collection, contender: ContenderName, ticks: number): Promise<void> {
  const add = (cell: string, value: number) => {
    collection.add(cell, contender, value);
    console.log(`${cell}: ${contender} ${value.toFixed(2)}`);
  };
  const without = await pass(storages, contender, ticks, false);
  const withSlow = await pass(storages, contender, ticks, true);
  add('memory that the slow client makes the server hold, MiB', (withSlow.grown - without.grown) / MIB);
  add('p99 of the others without it, ms', without.p99);
  add('p99 of the others with it, ms', withSlow.p99);
}

/** Everything passes once. Answers by how many bytes the server has grown, and how late the others were. */
async function pass(storages: Storages, contender: ContenderName, ticks: number, withSlow: boolean): Promise<{ grown: number; p99: number }> {
  let delays: number[] = [];
  const onEvent = (data: Buffer, at: number) => void delays.push((nowUs() - timeAt(data, at)) / 1_000);
  await using fan = await openFan(storages, { contender, kind: 'postgres', subscribers: OTHERS, onEvent });
  const { server } = fan;
  await fan.run({ ...PACE, ticks: Math.ceil(ticks * WARM_UP_SHARE) });
  const client = withSlow ? await lasting(contender, fan) : null;
  client?.pause();
  const before = await server.usage(true);
  delays = [];
  const first = Math.ceil(ticks * LOOK_AT);
  await fan.run({ ...PACE, ticks: first });
  const underWay = await server.usage(true);
  await fan.run({ ...PACE, ticks: ticks - first });
  const after = await server.usage(true);
  const p99 = percentile(delays, 0.99);
  await client?.catchUp(fan.last);
  return { grown: Math.max(underWay.held, after.held) - before.held, p99 };
}

/** A client that resumes when it is cut off. Throws when it misses an event or gets one twice. */
async function lasting(contender: ContenderName, { server, last: from }: Fan) {
  const connect = async (after?: string) => {
    const speech = speechOf(CONTENDERS[contender].dialect, { token: server.token, ...(after === undefined ? {} : { after }) });
    const subscriber = await subscribe(server.port, speech, (_data, _at, n) => {
      if (n === wanted) complete.resolve();
    });
    subscriber.keepsPlace = true;
    return subscriber;
  };
  const complete = Promise.withResolvers<void>();
  let wanted = Number.NaN;
  let current = await connect();
  let gone = false;
  void current.socket.closed.then(() => (gone = true));
  return {
    pause: () => current.socket.pause(),
    async catchUp(last: number) {
      wanted = last;
      current.socket.resume();
      const deadline = setTimeout(() => complete.reject(new Error(`${contender}: the slow client has not caught up.`)), CATCH_UP_MS);
      await Promise.race([complete.promise, current.socket.closed]);
      const first = current.count;
      const fits = (count: Count, previous: number) => count.first === previous + 1 && count.breaks === 0;
      let whole = fits(first, from);
      if (gone && first.last !== last) {
        current = await connect(current.place());
        await complete.promise;
        whole &&= fits(current.count, first.last);
      }
      clearTimeout(deadline);
      if (!whole || current.count.last !== last) throw new Error(`${contender}: the slow client missed events.`);
    },
  };
}
