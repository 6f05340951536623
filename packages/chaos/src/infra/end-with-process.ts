import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `kill` when this process ends, by itself or by one of these signals, until disposed. `kill` must not wait for anything. */
export function endWithProcess(kill: () => void): Disposable {
  // An exit and not the signal once more: Postgres and Redis listen for the exit.
  const onSignal = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  process.once('exit', kill);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    [Symbol.dispose]() {
      process.off('exit', kill);
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
