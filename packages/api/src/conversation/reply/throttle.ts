/** Runs `work` at the first call and then at most once every `everyMs`. A call in between is never lost: it runs when the time is up. Disposed, it runs no more. */
export function throttle(everyMs: number, work: () => void): { call(): void } & Disposable {
  let timer: NodeJS.Timeout | null = null;
  let asked = false;
  let ended = false;

  const run = (): void => {
    asked = false;
    timer = setTimeout(() => {
      timer = null;
      if (asked) run();
    }, everyMs);
    work();
  };

  return {
    call() {
      if (ended) return;
      if (timer === null) run();
      else asked = true;
    },
    [Symbol.dispose]() {
      ended = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
