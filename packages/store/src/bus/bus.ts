/**
 * Carries hints between nodes: "look at this topic", "this reply has grown". Lossy by contract: a message may be dropped, doubled or late,
 * so nothing may depend on it that a look at the database would not repair. Whoever publishes also hears itself.
 */
export interface Bus {
  /** True only where no message ever leaves the process: then what holds words of a person may go unsealed. */
  readonly isLocal?: boolean;
  /** Never throws, never blocks: what cannot be carried is dropped. */
  publish(channel: string, payload: string): void;
  /** `pattern` is a channel, or a prefix followed by `*`. Handlers run after `publish` has returned. Returns the unsubscribe function. */
  subscribe(pattern: string, handler: BusHandler): () => void;
  /** Called after a break in which messages may have been lost: look at everything once. */
  onReconnect(listener: () => void): () => void;
  [Symbol.asyncDispose](): Promise<void>;
}

export type BusHandler = (payload: string, channel: string) => void;

/** Whether a subscription to `pattern` hears `channel`. */
export const matches = (pattern: string, channel: string): boolean =>
  pattern.endsWith('*') ? channel.startsWith(pattern.slice(0, -1)) : pattern === channel;
