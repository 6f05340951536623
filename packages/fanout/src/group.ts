import type { Envelope } from './handler/envelope.ts';
import { encodeFrames } from './frames.ts';
import { Level } from './level.ts';
import type { Shared } from './shared.ts';
import type { Tail } from './tail.ts';
import type { FeedEvent } from './types.ts';

/** Bytes from which on a run is written as it is: the socket is asked for room before the next one. */
export const RUN_BYTES = 128 * 1024;
/** Finished runs that a group keeps: followers that stand at the same place share one. */
export const RUNS_KEPT = 4;

/** Frames of the events `from` to `to`, ready for a socket. */
interface Run {
  readonly epoch: string;
  readonly from: number;
  /** The newest event that there was when it was made. */
  readonly last: number;
  readonly to: number;
  readonly bytes: Buffer;
}

/** JSON of the data of events, each worked out once for all topics' groups. */
const known = new WeakMap<object, string>();

function jsonOf(data: unknown): string {
  const isObject = typeof data === 'object' && data !== null;
  const kept = isObject ? known.get(data) : undefined;
  if (kept !== undefined) return kept;
  const json: unknown = JSON.stringify(data);
  if (typeof json !== 'string') throw new TypeError('An event without JSON cannot be sent.');
  if (isObject) known.set(data, json);
  return json;
}

/** Where events are by their numbers. */
interface Events {
  eventAt(seq: number): FeedEvent | undefined;
}

/** The followers of a topic whose messages look alike: what is framed for one of them is framed for all. */
export class Group {
  readonly key: string;
  readonly #envelope: Envelope;
  readonly #runs: (Run | undefined)[] = [];
  #next = 0;
  /** Whether it was asked for anything since it last rested. */
  #busy = false;
  #single: { readonly id: string; readonly data: unknown; readonly bytes: Buffer } | null = null;
  /** How many followers write by it. */
  members = 0;

  /** Those of them that stand at the newest event. */
  readonly level: Level;
  readonly #pageSize: number;

  constructor(envelope: Envelope, tail: Tail, shared: Shared) {
    this.key = envelope.key;
    this.#envelope = envelope;
    this.#pageSize = shared.options.pageSize;
    this.level = new Level(this, tail, shared);
  }

  /** One event that is not in the log, or stands alone. `id` is the text of its position. */
  frame(id: string, data: unknown): Buffer {
    this.#busy = true;
    if (this.#single?.id !== id || this.#single.data !== data) this.#single = { id, data, bytes: encodeFrames([this.#text(id, jsonOf(data))]) };
    return this.#single.bytes;
  }

  /** Events `from` to `last`, as many of them as `events` has, `pageSize` and `RUN_BYTES` allow; null when there is not even the first. */
  run(epoch: string, from: number, last: number, events: Events): Pick<Run, 'to' | 'bytes'> | null {
    this.#busy = true;
    for (const run of this.#runs) if (run?.from === from && run.last === last && run.epoch === epoch) return run;
    const texts: string[] = [];
    let length = 0;
    for (let seq = from; seq <= last && texts.length < this.#pageSize && length < RUN_BYTES; seq += 1) {
      const event = events.eventAt(seq);
      if (event === undefined) break;
      const text = this.#text(`${epoch}.${seq}`, event.json ?? jsonOf(event.data));
      length += Buffer.byteLength(text);
      texts.push(text);
    }
    if (texts.length === 0) return null;
    const run: Run = { epoch, from, last, to: from + texts.length - 1, bytes: encodeFrames(texts) };
    this.#runs[this.#next] = run;
    this.#next = (this.#next + 1) % RUNS_KEPT;
    return run;
  }

  /** Called again and again: what nobody has asked for since the last time is let go of. */
  rest(): void {
    if (!this.#busy) {
      this.#runs.length = 0;
      this.#next = 0;
      this.#single = null;
    }
    this.#busy = false;
  }

  #text(id: string, json: string): string {
    return this.#envelope.fill(JSON.stringify(id), json);
  }
}
