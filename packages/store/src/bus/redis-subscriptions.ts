import type { Link } from './redis-link.ts';

/** Channels per command, when all are subscribed to again. */
const BATCH = 1_000;

interface Listener {
  /** All subscriptions hold on a new connection. */
  onComplete(): void;
  /** The connection broke off while they did. */
  onBreak(): void;
  /** `pattern` and `channel` are ours, without the prefix. */
  onMessage(pattern: string, channel: string, message: string): void;
}

export interface Subscriptions {
  /** Whether every pattern is subscribed to. */
  readonly complete: boolean;
  add(pattern: string): void;
  remove(pattern: string): void;
}

const isFamily = (pattern: string) => pattern.endsWith('*');
/** Redis knows more wildcards than we do: those are escaped. */
const globOf = (prefix: string, pattern: string) => `${(prefix + pattern.slice(0, -1)).replaceAll(/[\\*?[\]^]/g, String.raw`\$&`)}*`;

/** Keeps a connection subscribed to a changing set of patterns, over every break. */
export function createSubscriptions(link: Link, prefix: string, listener: Listener): Subscriptions {
  const { client } = link;
  /** What Redis calls a family, and what we do. */
  const families = new Map<string, string>();
  const channels = new Set<string>();
  let complete = false;
  let life = 0;

  const everything = async () => {
    const now = ++life;
    complete = false;
    try {
      await Promise.all([
        ...batches([...channels]).map((batch) => client.subscribe(...batch)),
        ...batches([...families.keys()]).map((batch) => client.psubscribe(...batch)),
      ]);
    } catch {
      // Broken off, or refused: the next connection or the next tick tries again.
      return;
    }
    if (now !== life) return;
    complete = true;
    listener.onComplete();
  };
  const change = async (command: () => Promise<unknown>) => {
    if (!link.up) return;
    try {
      await command();
    } catch {
      life += 1;
      complete = false;
    }
  };

  link.on('up', () => void everything());
  link.on('down', () => {
    if (complete) listener.onBreak();
    life += 1;
    complete = false;
  });
  link.on('tick', () => {
    if (link.up && !complete) void everything();
  });
  client.on('message', (name: string, message: string) => {
    const channel = name.slice(prefix.length);
    listener.onMessage(channel, channel, message);
  });
  client.on('pmessage', (glob: string, name: string, message: string) => {
    const pattern = families.get(glob);
    if (pattern !== undefined) listener.onMessage(pattern, name.slice(prefix.length), message);
  });

  return {
    get complete() {
      return complete;
    },
    add(pattern) {
      if (isFamily(pattern)) {
        const glob = globOf(prefix, pattern);
        families.set(glob, pattern);
        void change(() => client.psubscribe(glob));
      } else {
        channels.add(prefix + pattern);
        void change(() => client.subscribe(prefix + pattern));
      }
    },
    remove(pattern) {
      if (isFamily(pattern)) {
        const glob = globOf(prefix, pattern);
        families.delete(glob);
        void change(() => client.punsubscribe(glob));
      } else {
        channels.delete(prefix + pattern);
        void change(() => client.unsubscribe(prefix + pattern));
      }
    },
  };
}

const batches = (names: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(names.length / BATCH) }, (_, n) => names.slice(n * BATCH, (n + 1) * BATCH));
