import type { EphemeralCarrier, EphemeralFrame } from './types.ts';

type Listener = (frame: EphemeralFrame | null) => void;

/** Carries between hubs of one process, at once. Each hub has its own `carrier()`. */
export class Wire {
  readonly #listeners = new Map<string, Set<{ of: EphemeralCarrier; listener: Listener }>>();
  /** What was given to carry, whoever heard it. */
  readonly carried: { topic: string; frame: EphemeralFrame }[] = [];
  /** Refuses all it is given. */
  broken = false;

  /** How many hubs listen to `topic`. */
  listening(topic: string): number {
    return this.#listeners.get(topic)?.size ?? 0;
  }

  /** A frame that reached everybody and that nobody can read. */
  garble(topic: string): void {
    for (const { listener } of this.#listeners.get(topic) ?? []) listener(null);
  }

  carrier(): EphemeralCarrier {
    const self: EphemeralCarrier = {
      publish: (topic, frame) => {
        if (this.broken) return false;
        this.carried.push({ topic, frame });
        for (const { of, listener } of this.#listeners.get(topic) ?? []) if (of !== self) listener(frame);
        return true;
      },
      subscribe: (topic, listener) => {
        const listeners = this.#listeners.get(topic) ?? new Set();
        this.#listeners.set(topic, listeners);
        const entry = { of: self, listener };
        listeners.add(entry);
        return () => void listeners.delete(entry);
      },
    };
    return self;
  }
}
