const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `kill` when this process ends, by itself or by a signal, until disposed. `kill` must not wait for anything. */
export function endWithProcess(kill: () => void): Disposable {
  const onSignal = (signal: NodeJS.Signals) => {
    kill();
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    process.off('exit', kill);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  process.once('exit', kill);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return { [Symbol.dispose]: stop };
}
