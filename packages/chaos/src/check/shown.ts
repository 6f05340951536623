import type { Journal, Rendered, Snapshot } from '../journal.ts';
import type { Log, LoggedEvent } from './log.ts';

/** What one client showed of one topic in one life of the log, in order. */
export interface Stream {
  readonly client: string;
  readonly topic: string;
  readonly epoch: string;
  readonly steps: readonly (Rendered | Snapshot)[];
}

/** What was shown, by client, topic and epoch. */
export function streamsOf({ shown }: Journal): Stream[] {
  const streams = new Map<string, { client: string; topic: string; epoch: string; steps: (Rendered | Snapshot)[] }>();
  for (const step of shown) {
    const { client, topic, epoch } = step;
    const key = `${client}\n${topic}\n${epoch}`;
    const stream = streams.get(key) ?? { client, topic, epoch, steps: [] };
    streams.set(key, stream);
    stream.steps.push(step);
  }
  return [...streams.values()];
}

export interface StreamFaults {
  /** I2 and I3: shown twice, or out of order. */
  readonly doubled: string[];
  /** I4: numbers that were neither shown nor covered by a snapshot. */
  readonly holes: string[];
}

/** Within one stream numbers rise strictly, by one, or from where a snapshot says. */
export function judgeStream({ client, topic, steps }: Stream): StreamFaults {
  const doubled: string[] = [];
  const holes: string[] = [];
  let last: number | null = null;
  for (const { kind, seq } of steps) {
    if (kind === 'event') {
      if (last === null || seq > last + 1) holes.push(`${client} ${topic}: ${seq} after ${last ?? 'nothing'}`);
      else if (seq <= last) doubled.push(`${client} ${topic}: ${seq} again, after ${last}`);
    }
    last = Math.max(last ?? 0, seq);
  }
  return { doubled, holes };
}

/** Where each stream of the log's present life ended. */
export function lastSeen(stream: Stream): number {
  return stream.steps.reduce((last, { seq }) => Math.max(last, seq), 0);
}

/** I1: events of the log that a client, which followed their topic to the end, has neither shown nor been given by a snapshot. */
export function lostOf(stream: Stream, log: Log): string[] {
  const seen = lastSeen(stream);
  const head = log.heads.get(stream.topic) ?? 0;
  return seen >= head ? [] : [`${stream.client} ${stream.topic}: has ${seen} of ${head}`];
}

/** Milliseconds from an event's place in the log to each first showing of it, by the same machine's clock. */
export function latencies(streams: readonly Stream[], events: readonly LoggedEvent[], topic: string, from = 0, to = Infinity): number[] {
  const at = new Map(events.filter((event) => event.topic === topic && event.at >= from && event.at <= to).map(({ seq, at: when }) => [seq, when]));
  return streams
    .filter((stream) => stream.topic === topic)
    .flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const written = at.get(step.seq);
        return step.kind === 'event' && written !== undefined ? [Math.max(0, step.at - written)] : [];
      }),
    );
}
