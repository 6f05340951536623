import { CONTENDERS, type ContenderName } from '../contenders.ts';
import { speechOf } from './dialects.ts';
import { subscribe, type OnEvent, type Subscriber } from './subscriber.ts';

/** Connections that are being opened at once: fewer than Ezri lets arrive at once. */
const AT_ONCE = 100;
const ARRIVAL_MS = 240_000;

export interface Fleet extends Disposable {
  readonly subscribers: readonly Subscriber[];
  /** Counts anew, for `events` each. The promise resolves when all have come; it rejects when they are late, saying how many lack. */
  expect(events: number): Promise<void>;
  /** Throws unless every client got exactly the events from `first` to `last`, in order. */
  verify(first: number, last: number): void;
}

export interface Crew {
  readonly contender: ContenderName;
  readonly port: number;
  readonly token: string | null;
  readonly count: number;
  readonly onEvent?: OnEvent | undefined;
  /** Where each goes on; all from now on when left out. */
  readonly places?: readonly string[];
}

/** Runs `work` for each, `AT_ONCE` at any moment. Answers in the order of `all`. */
export async function inPool<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  const left = all.entries();
  const worker = async () => {
    for (const [at, one] of left) done[at] = await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}

/** Many subscribers of one topic in this process. */
export async function launch({ contender, port, token, count, onEvent, places }: Crew): Promise<Fleet> {
  let missing = Number.POSITIVE_INFINITY;
  let arrived = () => {};
  const heard: OnEvent = (data, at, n) => {
    onEvent?.(data, at, n);
    missing -= 1;
    if (missing === 0) arrived();
  };
  const { dialect } = CONTENDERS[contender];
  const all = Array.from({ length: count }, (_, at) => ({ token, ...(places === undefined ? {} : { after: places[at] ?? '' }) }));
  const subscribers: Subscriber[] = await inPool(all, async (who) => subscribe(port, speechOf(dialect, who), heard));
  return {
    subscribers,
    async expect(events) {
      for (const subscriber of subscribers) subscriber.reset();
      missing = events * subscribers.length;
      const all = Promise.withResolvers<void>();
      arrived = all.resolve;
      const timer = setTimeout(() => all.reject(new Error(`${contender}: ${missing} deliveries of ${events} × ${count} never came.`)), ARRIVAL_MS);
      return all.promise.finally(() => clearTimeout(timer));
    },
    verify(first, last) {
      for (const { count: got } of subscribers) {
        const fits = got.first === first && got.last === last && got.breaks === 0 && got.events === last - first + 1;
        if (!fits) throw new Error(`${contender}: a client got ${JSON.stringify(got)} instead of ${first} to ${last}.`);
      }
    },
    [Symbol.dispose]() {
      for (const { socket } of subscribers) socket.destroy();
    },
  };
}
