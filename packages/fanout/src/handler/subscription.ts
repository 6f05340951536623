import { callTRPCProcedure, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import { isObservable, observableToAsyncIterable } from '@trpc/server/observable';
import { Feed } from '../feed.ts';
import type { Follower } from '../follower.ts';
import type { Sink } from '../framed.ts';
import type { Wire } from '../wire.ts';
import { isIterable } from './call.ts';
import type { Envelope } from './envelope.ts';
import type { Host } from './host.ts';
import { end, iterate, type Result } from './iterate.ts';
import { inputOf, type Request } from './request.ts';

/** A cancelled procedure gives up with the signal's own error, which is no fault. */
function isGivenUp(fault: unknown): boolean {
  const { code, cause } = getTRPCErrorFromUnknown(fault);
  return code === 'INTERNAL_SERVER_ERROR' && cause?.name === 'AbortError';
}

/**
 * One subscription of one socket, from the request to `stopped` or an error, both said once. A feed is written to the socket in finished frames, and nothing runs or waits for it here
 * meanwhile; whatever else a procedure returns is iterated.
 */
export class Subscription implements Sink {
  readonly #host: Host;
  readonly #request: Request;
  readonly #abort = new AbortController();
  readonly envelope: Envelope;
  #follower: Follower | null = null;
  /** The procedure is being called, or what it returned is iterated: that ends by itself once it is aborted. */
  #running = true;
  #started = false;
  #over = false;

  constructor(host: Host, request: Request, envelope: Envelope) {
    this.#host = host;
    this.#request = request;
    this.envelope = envelope;
  }

  get wire(): Wire {
    return this.#host.wire;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Never rejects. */
  async open(batchIndex: number): Promise<void> {
    try {
      const result = await this.#call(batchIndex);
      if (this.#isLive()) await this.#serve(result);
      else if (!(result instanceof Feed)) await this.#release(result);
      this.#running = false;
      if (this.#follower === null || !this.#isLive()) this.over();
    } catch (error) {
      this.#running = false;
      // Whatever was thrown, nothing at all included, is a fault.
      this.over(getTRPCErrorFromUnknown(error));
    }
  }

  /** The client wants no more, or is gone. */
  stop(): void {
    if (!this.#abort.signal.aborted) this.#abort.abort();
    if (!this.#running) this.over();
  }

  /** Ends it and says so. A second time nothing happens. */
  over(fault?: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#follower?.close();
    // What ends one that has started is a fault, whatever it is called: a stop ends it without any.
    const cancelled = !this.#started && this.#abort.signal.aborted && isGivenUp(fault);
    if (!this.#abort.signal.aborted) this.#abort.abort();
    this.#host.forget(this.#request.id);
    const { replies } = this.#host;
    const failed = fault !== undefined && !cancelled;
    if (failed) replies.refuse(this.#request, fault);
    // What never started does not stop.
    if (!failed || this.#started) replies.stopped(this.#request);
  }

  #isLive(): boolean {
    return !this.#abort.signal.aborted && this.#host.isOpen;
  }

  async #call(batchIndex: number): Promise<unknown> {
    const { router, context } = this.#host;
    const ctx: unknown = await context;
    if (!this.#isLive()) return null;
    const { path } = this.#request.params;
    return callTRPCProcedure({
      router,
      path,
      getRawInput: async () => inputOf(this.#request),
      ctx,
      type: 'subscription',
      signal: this.#abort.signal,
      batchIndex,
    });
  }

  async #serve(result: unknown): Promise<void> {
    const iterable = this.#iterableOf(result);
    this.#host.replies.say(this.#request, { type: 'started' });
    this.#started = true;
    if (iterable instanceof Feed) {
      this.#follower = iterable.frames(this);
      this.#follower?.pump();
      return;
    }
    const say = (value: Result) => this.#host.replies.say(this.#request, value);
    await iterate(iterable, this.#abort, { say, onLate: (fault) => this.#onLate(fault) });
  }

  /** A subscription that nobody wants any more by the time it is there: its generator is ended before its first step, an observable is never subscribed to. */
  async #release(result: unknown): Promise<void> {
    if (isIterable(result)) await end(result[Symbol.asyncIterator](), (fault) => this.#onLate(fault));
  }

  /** Only the server learns what goes wrong behind a subscription that is over as it should be. Giving up because of the abort is no fault. */
  #onLate(fault: unknown): void {
    if (!isGivenUp(fault)) this.#host.replies.report(this.#request, fault);
  }

  #iterableOf(result: unknown): AsyncIterable<unknown> {
    if (isObservable(result)) return observableToAsyncIterable(result, this.#abort.signal);
    if (isIterable(result)) return result;
    const message = `Subscription ${this.#request.params.path} did not return an observable or a AsyncGenerator`;
    throw new TRPCError({ message, code: 'INTERNAL_SERVER_ERROR' });
  }
}
