import { ServerBusy } from './faults.ts';

/** Callers that may wait for a connection. The next one is refused at once: a queue that grows for ever only moves the fault. */
export const QUEUE_MAX = 512;
/**
 * Milliseconds that a caller waits for a connection before it is refused. One call may wait more than once (who is asking, then what is asked), and all of it must be answered
 * before the client's patience (15 s) ends: a call that was answered too late is made again, and the load with it.
 */
export const QUEUE_WAIT_MS = 2_500;
/** Urgent callers that may wait beside the others. */
export const URGENT_MAX = 512;

interface Waiter {
  readonly enter: () => void;
}

/**
 * Lets `width` callers in at a time; the rest wait in the order in which they came, urgent ones before all others. Urgent is what the node itself needs to be known as alive: if it had to
 * queue with everybody, a crowd would have it taken for dead.
 */
export class Gate {
  readonly #width: number;
  readonly #waiting = new Set<Waiter>();
  readonly #urgent = new Set<Waiter>();
  #inside = 0;

  constructor(width: number) {
    this.#width = width;
  }

  get waiting(): number {
    return this.#waiting.size + this.#urgent.size;
  }

  async pass<T>(work: () => Promise<T>, urgent = false): Promise<T> {
    await this.#enter(urgent);
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #enter(urgent: boolean): Promise<void> | undefined {
    if (this.#inside < this.#width) {
      this.#inside += 1;
      return undefined;
    }
    const [queue, most] = urgent ? [this.#urgent, URGENT_MAX] : [this.#waiting, QUEUE_MAX];
    if (queue.size >= most) throw new ServerBusy(`${most} callers are waiting for the database already.`);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        enter: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        queue.delete(waiter);
        reject(new ServerBusy(`The database had no time for this within ${QUEUE_WAIT_MS} ms.`));
      }, QUEUE_WAIT_MS);
      queue.add(waiter);
    });
  }

  #leave(): void {
    const queue = this.#urgent.size > 0 ? this.#urgent : this.#waiting;
    const [next] = queue;
    if (next === undefined) {
      this.#inside -= 1;
      return;
    }
    queue.delete(next);
    next.enter();
  }
}
