import { TRPCError, type AnyTRPCRouter } from '@trpc/server';
import { parseTRPCMessage, type TRPCClientOutgoingMessage } from '@trpc/server/rpc';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Wire } from '../wire.ts';
import { configOf } from './config.ts';
import type { Envelope, Name } from './envelope.ts';
import { Replies, type Speech } from './replies.ts';
import { Subscription, type Host, type SubscribeMessage } from './subscription.ts';

/** What all connections of one handler share. `most`: messages in a batch; tRPC refuses a longer one as a whole. */
export interface Service extends Speech {
  readonly most: number;
  readonly envelopeOf: (name: Name) => Envelope | null;
}

const isAboutSubscription = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'method' in message &&
  (message.method === 'subscription' || message.method === 'subscription.stop');

const isSubscribe = (message: TRPCClientOutgoingMessage): message is TRPCClientOutgoingMessage & SubscribeMessage =>
  message.method === 'subscription' && message.id !== null;

/** One socket and its subscriptions. */
export class Connection implements Host {
  readonly #service: Service;
  readonly #ws: WebSocket;
  readonly #subscriptions = new Map<SubscribeMessage['id'], Subscription>();
  readonly wire: Wire;
  readonly replies: Replies;
  #context: Promise<unknown> | null = null;

  constructor(service: Service, ws: WebSocket, req: IncomingMessage, wire: Wire) {
    this.#service = service;
    this.#ws = ws;
    this.wire = wire;
    this.replies = new Replies(service, ws, req);
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
    this.#context = made.then((ctx) => (this.replies.ctx = ctx));
    // Said by tRPC, and again by whoever waits for it.
    this.#context.catch(() => {});
  }

  forget(id: SubscribeMessage['id']): void {
    this.#subscriptions.delete(id);
  }

  /** Takes what is about subscriptions out of a message that has come, and returns what is left for tRPC. What is not as it should be is left to it whole, for it to refuse. */
  take(decoded: unknown): unknown {
    // Until then the first message is the connection's parameters.
    if (this.#context === null) return decoded;
    const batch: readonly unknown[] = Array.isArray(decoded) ? decoded : [decoded];
    if (batch.length > this.#service.most || !batch.some(isAboutSubscription)) return decoded;
    const messages = this.#parsed(batch);
    return messages === null ? decoded : batch.filter((_, index) => !this.#serve(messages[index], index));
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
  #serve(message: TRPCClientOutgoingMessage | undefined, index: number): boolean {
    if (message === undefined || message.id === null) return false;
    const running = this.#subscriptions.get(message.id);
    if (message.method === 'subscription.stop') {
      running?.stop();
      return running !== undefined;
    }
    if (!isSubscribe(message)) return false;
    if (running !== undefined) {
      this.replies.refuse(message, message.params.input, new TRPCError({ message: `Duplicate id ${message.id}`, code: 'BAD_REQUEST' }));
      return true;
    }
    const envelope = this.#service.envelopeOf(message);
    if (envelope === null) return false;
    const subscription = new Subscription(this, message, envelope);
    this.#subscriptions.set(message.id, subscription);
    void subscription.open(index);
    return true;
  }
}
