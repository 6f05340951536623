import { setTimeout as after } from 'node:timers/promises';
import type { ContenderName, StorageKind } from '../contenders.ts';
import { launch, type Fleet } from '../load/fleet.ts';
import type { OnEvent } from '../load/subscriber.ts';
import type { Plan } from './messages.ts';
import { startServer, type MeasuredServer } from './server.ts';
import type { Storages } from './storage.ts';

const PROBES_MAX = 100;
const PROBE_LOOKS = 25;
const PROBE_LOOK_MS = 20;
const PROBE_BYTES = 300;

/** Before anybody listens: what a server compiles in its first minutes, and a database in WebAssembly most of all, is no part of what an event costs it later. */
const SEASONING = [
  { ticks: 2_000, perTick: 1, everyMs: 0, bytes: PROBE_BYTES },
  { ticks: 500, perTick: 20, everyMs: 0, bytes: PROBE_BYTES },
];

/** A server with subscribers, of whom each is known to hear. */
export interface Fan extends AsyncDisposable {
  /** The number of the newest event. */
  readonly last: number;
  readonly server: MeasuredServer;
  readonly fleet: Fleet;
  /** Publishes and waits until everybody has everything, exactly and in order. Numbers are given here. */
  run(plan: Omit<Plan, 'from'>): Promise<void>;
  /** Publishes and does not wait for subscribers. Answers the number of the last event. */
  publish(plan: Omit<Plan, 'from'>): Promise<number>;
}

export interface FanOptions {
  readonly contender: ContenderName;
  readonly kind: StorageKind;
  readonly subscribers: number;
  readonly onEvent?: OnEvent;
  readonly resumable?: boolean;
}

export async function openFan(storages: Storages, { contender, kind, subscribers, onEvent, resumable = false }: FanOptions): Promise<Fan> {
  await using opening = new AsyncDisposableStack();
  const storage = opening.use(await storages.fresh(kind));
  const server = opening.use(await startServer({ name: contender, storage, resumable }));
  let next = 1;
  for (const plan of SEASONING) {
    await server.publish({ ...plan, from: next });
    next += plan.ticks * plan.perTick;
  }
  const fleet = opening.use(await launch({ contender, port: server.port, token: server.token, count: subscribers, onEvent }));
  const probed = next + PROBES_MAX;
  // Not every protocol says when a subscription has begun: an event that reaches everybody does.
  for (; next < probed; next += 1) {
    await server.publish({ from: next, ticks: 1, perTick: 1, everyMs: 0, bytes: PROBE_BYTES });
    if (await allHeard(fleet, next)) break;
  }
  if (next === probed) throw new Error(`${contender}: some of ${subscribers} subscribers hear nothing.`);
  next += 1;
  const opened = opening.move();
  return {
    server,
    fleet,
    async run(plan) {
      const from = next;
      const events = plan.ticks * plan.perTick;
      next += events;
      const all = fleet.expect(events);
      await Promise.all([all, server.publish({ ...plan, from })]);
      fleet.verify(from, next - 1);
    },
    async publish(plan) {
      const from = next;
      next += plan.ticks * plan.perTick;
      await server.publish({ ...plan, from });
      return next - 1;
    },
    get last() {
      return next - 1;
    },
    [Symbol.asyncDispose]: async () => opened.disposeAsync(),
  };
}

async function allHeard({ subscribers }: Fleet, n: number): Promise<boolean> {
  for (let look = 0; look < PROBE_LOOKS; look += 1) {
    if (subscribers.every(({ count }) => count.last === n)) return true;
    await after(PROBE_LOOK_MS);
  }
  return false;
}
