import type { TRPCError } from '@trpc/server';
import { Histogram, type Registry } from 'prom-client';
import type { SocketState } from '../context.ts';
import { isFault } from '../fault.ts';
import { isRefusedAs } from '../refusal.ts';

/** From a read in memory to a call that gave the database up. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** `refused`: an answer as the contract has them. `unavailable`: something that we need is busy or away. `fault`: ours. */
export type Outcome = 'ok' | 'refused' | 'unavailable' | 'fault';

export interface CallMeter {
  /** `path` is a procedure's of the router, so that there are only so many. The returned function says what came of the call; a subscription is answered when it starts. */
  begin(path: string, socket: SocketState | null): (outcome: Outcome) => void;
  /** Calls that are not answered yet. */
  readonly underWay: number;
}

export function createCallMeter(registry: Registry): CallMeter {
  const durations = new Histogram({
    name: 'ezri_call_duration_seconds',
    help: 'Time from a call to its answer, by procedure and outcome.',
    labelNames: ['path', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  let underWay = 0;
  /** Sockets of calls that were answered in this turn of the event loop; null stands for one without a socket. */
  let answered: (SocketState | null)[] = [];
  // What is answered has not been sent: it is written once the promises that follow are through.
  const release = () => {
    const now = answered;
    answered = [];
    underWay -= now.length;
    for (const socket of now) if (socket !== null) socket.calls -= 1;
  };
  return {
    begin(path, socket) {
      const startedAt = performance.now();
      underWay += 1;
      if (socket !== null) socket.calls += 1;
      return (outcome) => {
        durations.observe({ path, outcome }, (performance.now() - startedAt) / 1_000);
        if (answered.length === 0) setImmediate(release);
        answered.push(socket);
      };
    },
    get underWay() {
      return underWay;
    },
  };
}

export function outcomeOf(error: TRPCError): Outcome {
  if (isFault(error)) return 'fault';
  return isRefusedAs(error, 'server.unavailable') ? 'unavailable' : 'refused';
}
