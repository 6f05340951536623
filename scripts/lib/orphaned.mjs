/** npm passes SIGTERM on to the shell between us, which dies of it and tells nobody: the only trace is a new parent. */
const PARENT_CHECK_MS = 250;

/**
 * Calls `act` once when the program that started us has gone. Does nothing unless npm started us: elsewhere being left alone is normal.
 * @param {() => void} act
 * @returns {() => void} stops looking
 */
export function whenOrphaned(act) {
  if (!process.env.npm_lifecycle_event) return () => {};
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, PARENT_CHECK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
