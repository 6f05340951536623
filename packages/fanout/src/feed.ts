import type { TrackedEnvelope } from '@trpc/server';
import { Follower } from './follower.ts';
import { Framed, type Sink } from './framed.ts';
import type { Shared } from './shared.ts';
import { Steps } from './steps.ts';
import type { Tail } from './tail.ts';
import type { FollowOptions } from './types.ts';

/** What a feed needs of its hub. `tailOf` is null once the hub is closed. */
export interface Tails {
  readonly shared: Shared;
  readonly tailOf: (topic: string) => Tail | null;
}

const ended: AsyncIterator<never, void, void> = { next: async () => ({ done: true, value: undefined }) };

/** What `follow` returns: an iterable for everybody, and finished frames for who knows it by its class. Until one of the two is begun it costs nothing. */
export class Feed<E> implements AsyncIterable<TrackedEnvelope<E>, void, void> {
  readonly #tails: Tails;
  readonly #topic: string;
  readonly #options: FollowOptions;

  constructor(tails: Tails, topic: string, options: FollowOptions) {
    this.#tails = tails;
    this.#topic = topic;
    this.#options = options;
  }

  [Symbol.asyncIterator](): AsyncIterator<TrackedEnvelope<E>, void, void> {
    const { shared, tailOf } = this.#tails;
    const tail = tailOf(this.#topic);
    return tail === null ? ended : (new Steps(tail, shared, this.#options) as AsyncIterator<TrackedEnvelope<E>, void, void>);
  }

  /** Writes to `sink` until the returned follower is closed; null, and nothing is written, when the hub is closed already. Throws what `during` throws. */
  frames(sink: Sink): Follower | null {
    const { shared, tailOf } = this.#tails;
    const tail = tailOf(this.#topic);
    if (tail === null) return null;
    const options = { ...this.#options, ready: () => sink.wire.drained() };
    const outlet = new Framed(tail, shared, sink);
    try {
      const follower = new Follower(tail, shared, options, outlet);
      // Whoever called the procedure looks after the signal that it was called with. Another one is the procedure's own.
      if (options.signal !== undefined && options.signal !== sink.signal) closeWhenAborted(follower, options.signal, sink.signal);
      return follower;
    } catch (error) {
      outlet.leave();
      throw error;
    }
  }
}

/** `over`: from then on nothing of the follower is kept by `signal`, which may live as long as the process. */
function closeWhenAborted(follower: Follower, signal: AbortSignal, over: AbortSignal): void {
  if (signal.aborted) follower.close();
  else signal.addEventListener('abort', () => follower.close(), { once: true, signal: over });
}
