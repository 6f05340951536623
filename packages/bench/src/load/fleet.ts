import { CONTENDERS, type ContenderName } from '../contenders.ts';
import { speechOf } from './dialects.ts';
import { subscribe, type OnEvent, type Subscriber } from './subscriber.ts';

/** Connections that are being opened at once. */
const WAVE = 100;
const ARRIVAL_MS = 60_000;

export interface Fleet extends Disposable {
  readonly subscribers: readonly Subscriber[];
  /** Counts anew, for `events` each. The promise resolves when all have come; it rejects after a minute, saying who lacks what. */
  expect(events: number): Promise<void>;
  /** Throws unless every client got exactly the events from `first` to `last`, in order. */
  verify(first: number, last: number): void;
}

export interface Crew {
  readonly contender: ContenderName;
  readonly port: number;
  readonly token: string | null;
  readonly count: number;
  readonly onEvent?: OnEvent;
}

/** Many subscribers of one topic in this process. */
export async function launch({ contender, port, token, count, onEvent }: Crew): Promise<Fleet> {
  const subscribers: Subscriber[] = [];
  let missing = Number.POSITIVE_INFINITY;
  let arrived = () => {};
  const heard: OnEvent = (data, at) => {
    onEvent?.(data, at);
    missing -= 1;
    if (missing === 0) arrived();
  };
  const speech = speechOf(CONTENDERS[contender].dialect, { token });
  while (subscribers.length < count) {
    const wave = Math.min(WAVE, count - subscribers.length);
    subscribers.push(...(await Promise.all(Array.from({ length: wave }, async () => subscribe(port, speech, heard)))));
  }
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
