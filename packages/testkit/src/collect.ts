/** A test waits so long for what must come. Generous for a busy machine; nothing waits for it when all is well. */
export const WAIT_MS = 15_000;

/** Resolves as `promise` does; rejects when that takes longer than `WAIT_MS`, naming `what` was waited for. */
export async function inTime<T>(promise: Promise<T>, what: string | (() => string), ms: number = WAIT_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${ms} ms for ${typeof what === 'string' ? what : what()}.`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What `subscribe` of a tRPC client takes and gives back. */
export interface Handlers<E> {
  onStarted(): void;
  onData(event: { id: string; data: E }): void;
  onError(error: unknown): void;
  onComplete(): void;
}

export interface Collected<E extends { type: string }> extends Disposable {
  /** Everything that came, in order, with the tracked ids. */
  readonly received: readonly { readonly id: string; readonly data: E }[];
  /** The events alone, heartbeats left out. */
  readonly events: readonly E[];
  /** The id of the last event; undefined before the first. */
  readonly lastId: string | undefined;
  /** The server has begun to listen: nothing that happens from now on is missed. */
  readonly started: Promise<void>;
  /** The error that ended the subscription. */
  readonly failed: Promise<unknown>;
  /** The first event of this type (that `matches`), past or to come. */
  until<K extends E['type']>(type: K, matches?: (event: Extract<E, { type: K }>) => boolean): Promise<Extract<E, { type: K }>>;
  /** Those of the events that came so far that have this type. */
  of<K extends E['type']>(type: K): Extract<E, { type: K }>[];
}

const isOf = <E extends { type: string }, K extends E['type']>(event: E, type: K): event is Extract<E, { type: K }> => event.type === type;

/** Subscribes and keeps what comes: `collect<CrisisEvent>((on) => staff.trpc.crisis.onAlert.subscribe({}, on))`. */
export function collect<E extends { type: string }>(subscribe: (handlers: Handlers<E>) => { unsubscribe(): void }): Collected<E> {
  const received: { id: string; data: E }[] = [];
  const watchers = new Set<() => void>();
  const started = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<unknown>();
  const subscription = subscribe({
    onStarted: () => started.resolve(),
    onData(event) {
      received.push(event);
      for (const watch of [...watchers]) watch();
    },
    onError: (error) => failed.resolve(error),
    onComplete: () => failed.resolve(new Error('the server ended the subscription')),
  });
  const seen = () => received.map(({ data }) => data.type).join(', ') || 'nothing';

  return {
    received,
    get events() {
      return received.flatMap(({ data }) => (data.type === 'heartbeat' ? [] : [data]));
    },
    get lastId() {
      return received.at(-1)?.id;
    },
    get started() {
      return inTime(started.promise, 'the subscription to start');
    },
    get failed() {
      return inTime(failed.promise, () => `the subscription to fail; it got ${seen()}`);
    },
    async until(type, matches = () => true) {
      const found = Promise.withResolvers<Extract<E, { type: typeof type }>>();
      let looked = 0;
      const look = () => {
        for (; looked < received.length; looked += 1) {
          const event = received[looked]?.data;
          if (event !== undefined && isOf(event, type) && matches(event)) return found.resolve(event);
        }
      };
      watchers.add(look);
      look();
      try {
        return await inTime(
          Promise.race([
            found.promise,
            failed.promise.then((error) => {
              throw error;
            }),
          ]),
          () => `an event "${type}"; there came ${seen()}`,
        );
      } finally {
        watchers.delete(look);
      }
    },
    of: (type) => received.flatMap(({ data }) => (isOf(data, type) ? [data] : [])),
    [Symbol.dispose]: () => subscription.unsubscribe(),
  };
}
