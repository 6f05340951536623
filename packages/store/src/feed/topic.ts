/** `crisis`, `sessions` and `activity` are for staff; the others belong to one person or one conversation. */
export type Topic = 'crisis' | 'sessions' | 'activity' | `user:${string}` | `conversations:${string}` | `conversation:${string}`;

/** The bus channel of wake-ups: the payload is `wakeUp(topic, head)`. */
export const WAKE_CHANNEL = 'feed.wake';

/** Says that `topic` has grown to `head` in the log of `epoch`. */
export const wakeUp = (topic: string, head: number, epoch: string): string => `${topic} ${head} ${epoch}`;

/** The topic, and the head where there is one that can be read and means the log of `epoch`: a hint without it is a hint. */
export function readWakeUp(payload: string, epoch: string): { readonly topic: string; readonly head: number | undefined } {
  const [topic = '', text = '', of = ''] = payload.split(' ', 3);
  return { topic, head: of === epoch && /^\d{1,15}$/.test(text) ? Number(text) : undefined };
}

/** `body` is exactly the event of `@ezri/contract` that subscribers get. `entity` is the id of what it is about and `version` that thing's version. */
export interface NewEvent {
  readonly topic: Topic;
  readonly type: string;
  readonly entity: string;
  readonly version?: number;
  readonly body: unknown;
  /** Unique within the topic: a second event with the same one is refused. */
  readonly dedupe?: string;
}

/** `at`: milliseconds since the Unix epoch, the database's clock. */
export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly entity: string;
  readonly version: number | null;
  readonly body: unknown;
  readonly at: number;
}
