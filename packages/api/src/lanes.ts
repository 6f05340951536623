/** How many may wait, and what whoever comes beyond them is refused with. */
export interface Queue {
  readonly most: number;
  readonly refusal: () => Error;
}

/** Runs so many at a time and lets the others wait in order, so that a rush of one kind of work leaves the machine and the database to the rest. Without `queue`, whoever calls bounds the number of those who wait. */
export function createLanes(width: number, queue?: Queue) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running < width) running += 1;
    else if (queue === undefined || waiting.length < queue.most) await new Promise<void>((enter) => waiting.push(enter));
    else throw queue.refusal();
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
