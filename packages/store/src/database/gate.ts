import { ServerBusy } from './faults.ts';

/** Callers that may wait for a connection. The next one is refused at once: a queue that grows for ever only moves the fault. */
export const QUEUE_MAX = 512;
/** Milliseconds that a caller waits for a connection before it is refused. */
export const QUEUE_WAIT_MS = 5_000;

interface Waiter {
  readonly enter: () => void;
}

/** Lets `width` callers in at a time; the rest wait in the order in which they came. */
export class Gate {
  readonly #width: number;
  readonly #waiting = new Set<Waiter>();
  #inside = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  async pass<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(): Promise<void> | undefined {
    if (this.#inside < this.#width) {
      this.#inside += 1;
      return undefined;
    }
    if (this.#waiting.size >= QUEUE_MAX) throw new ServerBusy(`${QUEUE_MAX} callers are waiting for the database already.`);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(waiter);
        reject(new ServerBusy(`The database had no time for this within ${QUEUE_WAIT_MS} ms.`));
      }, QUEUE_WAIT_MS);
      this.#waiting.add(waiter);
    });
  }

  #leave(): void {
    const [next] = this.#waiting;
    if (next === undefined) {
      this.#inside -= 1;
      return;
    }
    this.#waiting.delete(next);
    next.enter();
  }
}
