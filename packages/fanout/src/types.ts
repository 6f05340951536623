import type { TrackedEnvelope } from '@trpc/server';

/** A place in a topic: `epoch` names one life of the log, `seq` the last event seen, 0 for none. Its text form, `"<epoch>.<seq>"`, is the id of every event sent. */
export interface Position {
  readonly epoch: string;
  readonly seq: number;
}

/**
 * One durable event. `data` is the same object for all subscribers, and its JSON is worked out once and kept beside it: an object that was published must not be changed. `json`: exactly that text, for
 * a log that has it at hand.
 */
export interface FeedEvent {
  readonly seq: number;
  readonly data: unknown;
  readonly json?: string | undefined;
}

/** `events` follow one another without a gap; `head` is the newest number there is, `minSeq` the oldest one kept. All from the same moment. */
export interface FeedPage {
  readonly events: readonly FeedEvent[];
  readonly head: number;
  readonly minSeq: number;
}

/** An ephemeral event on its way between hubs. `after`: the number of the durable event that comes first, 0 for none. */
export interface EphemeralFrame {
  readonly data: unknown;
  readonly after: number;
}

/** Takes ephemeral events to the hubs of other nodes, and never back to the one that published them. May lose, double and delay them. */
export interface EphemeralCarrier {
  /** Returns at once and never throws. False when it cannot be carried, for example because it is too long. */
  publish(topic: string, frame: EphemeralFrame): boolean;
  /** What other hubs publish; null stands for a frame that cannot be read. Returns the unsubscribe function. */
  subscribe(topic: string, listener: (frame: EphemeralFrame | null) => void): () => void;
}

/** The log, as the hub needs it. Numbers of a topic rise by one from 1. */
export interface FeedSource {
  /** The current life of the log, as of the last answer of `read`. */
  epoch(): string;
  /** At most `limit` events above `after`, oldest first; with 0, only `head` and `minSeq`. May throw: the hub tries again. */
  read(topic: string, after: number, limit: number): Promise<FeedPage>;
  /** The heads of many topics at once, for the poll; without it each topic is read. A topic without events may be missing. */
  heads?(topics: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** A hint that a topic has grown, to `head` when that is known. May come late, twice or never. Returns the unsubscribe function. */
  onWake(listener: (topic: string, head?: number) => void): () => void;
  /**
   * Events that this very process has just written to the log, in the order of their numbers: they need not be read. May miss any, and tell of them in another order than
   * they were written. Never before they are in the log for good. Returns the unsubscribe function.
   */
  onAppended?(listener: (topic: string, events: readonly FeedEvent[]) => void): () => void;
  /** Hints may have been lost: look at every topic. */
  onReconnect?(listener: () => void): () => void;
  /** Without it ephemeral events stay on this hub. */
  readonly ephemeral?: EphemeralCarrier;
}

export interface FollowOptions {
  /** Where the subscriber stopped; null: from now on. */
  readonly after: Position | null;
  /** Ends the iteration at once, whatever it waits for. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Whether the consumer of an iterator has room, always when not given; finished frames ask their wire. Undefined, or a promise that resolves (it must never reject) once it has. Asked before every event. Until then nothing
   * is handed out, and the follower holds its cursor and its bounded ephemeral events alone; an abort does not wait.
   */
  readonly ready?: (() => Promise<void> | undefined) | undefined;
  /** Called when the iteration begins; what it returns is disposed when it ends. */
  readonly during?: (() => Disposable | null) | undefined;
  /** Ephemeral events for this follower alone, asked for at the moment it starts to hear others, and sent when it has caught up with that moment: "the text so far". */
  readonly initial?: (() => readonly unknown[]) | undefined;
}

export interface HubOptions {
  /** Recent events kept per topic. Followers further behind read the log. */
  readonly ringSize?: number;
  /** Events read from the log at once. */
  readonly pageSize?: number;
  /** Milliseconds without an event after which a follower gets `{type: 'heartbeat', head}`. */
  readonly heartbeatMs?: number;
  /**
   * Milliseconds in which a topic gets back one of its `passesAtOnce`, and so the longest that an event waits for others once they are used up. 0: nothing waits. As many events as `pageSize` do not wait
   * either.
   */
  readonly gatherMs?: number;
  /** How often the followers of a topic are told what is new one time right after the other, before it gathers; at least 1. */
  readonly passesAtOnce?: number;
  /** Milliseconds between looks at a topic that nobody woke. Rounded up to the hub's tick. */
  readonly pollMs?: (topic: string) => number;
  /** Milliseconds for which a topic is kept after its last follower has left. */
  readonly lingerMs?: number;
  /** Ephemeral events that a follower may be behind; beyond it the oldest is dropped and counted. */
  readonly ephemeralMax?: number;
  /** One event that says what `older` and `newer` say, or null when there is none. Used when a follower is slow. */
  readonly coalesce?: (older: unknown, newer: unknown) => unknown;
  /** Whether followers of this build understand an event: asked once per event and read, so it must be cheap. A durable one that they do not becomes `{type: 'skipped'}`, an ephemeral one of another hub is dropped. */
  readonly isReadable?: (topic: string, data: unknown, kind: 'durable' | 'ephemeral') => boolean;
  /** Whether the ephemeral events of a topic travel between hubs. Each such topic with a follower costs the carrier one subscription. */
  readonly isCarried?: (topic: string) => boolean;
}

/**
 * Totals since the start, except `topics`, `followers` and `direct`: those of them that write to their sockets themselves. `opened`: how many have come to do so; `offered`: events that were taken from this
 * process's own writes instead of being read; `gathered`: passes that had to wait for `gatherMs`. `faults`: reads that failed and were tried again, and `initial` functions that threw. `gaps` must stay 0: a number was missing in the log.
 * `skipped`: durable events that could not be read, counted again when they are read again for somebody who is behind. The rest is about ephemeral events: `dropped` for slow followers, `unsent` to
 * the carrier, `unreadable` from it.
 */
export interface HubMetrics {
  readonly topics: number;
  readonly followers: number;
  readonly direct: number;
  readonly opened: number;
  readonly offered: number;
  readonly gathered: number;
  readonly reads: number;
  readonly pages: number;
  readonly gaps: number;
  readonly faults: number;
  readonly resets: number;
  readonly skipped: number;
  readonly dropped: number;
  readonly unsent: number;
  readonly unreadable: number;
}

export interface FeedHub {
  /**
   * Every event of `topic` after a position, each once and in order, then live. All are `tracked()` with the position of the last durable event, so
   * that tRPC's `lastEventId` always resumes. Besides the topic's own events (durable and ephemeral) there are `{type: 'heartbeat', head}`,
   * `{type: 'skipped'}` in the place of an event that cannot be read and, when the position cannot be resumed, one `{type: 'reset'}` at the head, after which it goes on live. Faults of the log are never thrown. `E` is not checked here:
   * events are validated where they are published.
   */
  follow<E = unknown>(topic: string, options: FollowOptions): AsyncIterable<TrackedEnvelope<E>, void, void>;
  /**
   * Shown and forgotten: to those who follow `topic` now, here at once and on other hubs when the carrier gets it there. `after` holds it back until the
   * durable event of that number has been delivered.
   */
  publishEphemeral(topic: string, data: unknown, after?: number): void;
  /** The same for the other hubs alone: what the followers here have already. */
  publishElsewhere(topic: string, data: unknown, after?: number): void;
  metrics(): HubMetrics;
  /** Ends every iteration. Close the sockets first: tRPC tells a client that is still there that its subscription is complete, and a complete one is not resumed. */
  [Symbol.asyncDispose](): Promise<void>;
}
