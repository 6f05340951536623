import { TRPCError, type AnyTRPCRouter } from '@trpc/server';
import { parseTRPCMessage, type TRPCClientOutgoingMessage } from '@trpc/server/rpc';
import type { IncomingMessage } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import type { Wire } from '../wire.ts';
import { answer } from './call.ts';
import { configOf } from './config.ts';
import type { Envelope, Name } from './envelope.ts';
import type { Host } from './host.ts';
import { Replies, type Speech } from './replies.ts';
import { requestOf, type Request } from './request.ts';
import { Subscription } from './subscription.ts';

/** What all connections of one handler share. `most`: messages in a batch; tRPC refuses a longer one as a whole. */
export interface Service extends Speech {
  readonly most: number;
  readonly envelopeOf: (name: Name) => Envelope | null;
}

/** One socket and its subscriptions. */
export class Connection implements Host {
  readonly #service: Service;
  readonly #ws: WebSocket;
  readonly #subscriptions = new Map<Name['id'], Subscription>();
  readonly wire: Wire;
  readonly replies: Replies;
  #context: Promise<unknown> | null = null;

  constructor(service: Service, ws: WebSocket, req: IncomingMessage, wire: Wire) {
    this.#service = service;
    this.#ws = ws;
    this.wire = wire;
    this.replies = new Replies(service, ws, wire, req);
  }

  get router(): AnyTRPCRouter {
    return this.#service.router;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  get context(): Promise<unknown> {
    return this.#context ?? Promise.resolve();
  }

  /** tRPC has begun to make the context. */
  set context(made: Promise<unknown>) {
    // When it cannot be made tRPC tells the socket first, and closes it a turn later.
    const told = made.catch(async () => {
      await turn();
      return made;
    });
    this.#context = told.then((ctx) => (this.replies.ctx = ctx));
    // Said by tRPC, and again by whoever waits for it.
    this.#context.catch(() => {});
  }

  forget(id: Name['id']): void {
    this.#subscriptions.delete(id);
  }

  /** Begins what a message asks for, and returns what of it is left for tRPC. What is not as it should be is left to it whole, for it to refuse in its own words. */
  take(decoded: unknown): unknown {
    // Until then the first message is the connection's parameters.
    if (this.#context === null) return decoded;
    const batch: readonly unknown[] = Array.isArray(decoded) ? decoded : [decoded];
    const messages = batch.length > this.#service.most ? null : this.#parsed(batch);
    return messages === null ? decoded : batch.filter((_, index) => !this.#begin(messages[index], index));
  }

  end(): void {
    for (const subscription of this.#subscriptions.values()) subscription.stop();
  }

  #parsed(batch: readonly unknown[]): TRPCClientOutgoingMessage[] | null {
    const { transformer } = configOf(this.router);
    try {
      return batch.map((message) => parseTRPCMessage(message, transformer));
    } catch {
      return null;
    }
  }

  /** Whether it was ours. */
  #begin(message: TRPCClientOutgoingMessage | undefined, index: number): boolean {
    if (message === undefined || message.id === null) return false;
    if (message.method === 'subscription.stop') {
      const running = this.#subscriptions.get(message.id);
      running?.stop();
      return running !== undefined;
    }
    const request = requestOf(message);
    if (request === null) return false;
    if (request.method === 'subscription') return this.#subscribe(request, index);
    void answer(this, request, index);
    return true;
  }

  #subscribe(request: Request, index: number): boolean {
    if (this.#subscriptions.has(request.id)) {
      this.replies.refuse(request, new TRPCError({ message: `Duplicate id ${request.id}`, code: 'BAD_REQUEST' }));
      return true;
    }
    const envelope = this.#service.envelopeOf(request);
    if (envelope === null) return false;
    const subscription = new Subscription(this, request, envelope);
    this.#subscriptions.set(request.id, subscription);
    void subscription.open(index);
    return true;
  }
}
