import { getTRPCErrorFromUnknown, getTRPCErrorShape, transformTRPCResponse, type AnyTRPCRouter, type TRPCErrorShape } from '@trpc/server';
import type { Encoder, WSSHandlerOptions } from '@trpc/server/adapters/ws';
import { TRPC_ERROR_CODES_BY_KEY, type TRPCResponseMessage } from '@trpc/server/rpc';
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { encodeTextFrame } from '../frames.ts';
import type { Wire } from '../wire.ts';
import { configOf, type Config } from './config.ts';
import type { Name } from './envelope.ts';
import type { Result } from './iterate.ts';
import { inputOf, type Request } from './request.ts';

/** Says nothing about the error, which is what a formatter that failed would have hidden. */
const NAMELESS: TRPCErrorShape = {
  code: TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR,
  message: 'Internal server error',
  data: { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500 },
};

type Message = Name & ({ readonly result: Result } | { readonly error: TRPCErrorShape });

/** What all sockets of one handler share. */
export interface Speech {
  readonly router: AnyTRPCRouter;
  readonly encoder: Encoder;
  /** The router has no transformer, so that a message needs no copy before it is encoded. */
  readonly isPlain: boolean;
  readonly onError: WSSHandlerOptions<AnyTRPCRouter>['onError'];
}

/** What a socket is told besides the events of its feeds, as tRPC says it. Nothing is said to a socket that is not open. */
export class Replies {
  readonly #speech: Speech;
  readonly #ws: WebSocket;
  readonly #wire: Wire;
  readonly #req: IncomingMessage;
  readonly #config: Config;
  /** As tRPC's own context, for formatters and listeners; undefined until it is made. */
  ctx: unknown;

  constructor(speech: Speech, ws: WebSocket, wire: Wire, req: IncomingMessage) {
    this.#speech = speech;
    this.#ws = ws;
    this.#wire = wire;
    this.#req = req;
    this.#config = configOf(speech.router);
  }

  /** Throws what cannot be encoded. */
  say({ id, jsonrpc }: Name, result: Result): void {
    this.#send({ id, jsonrpc, result });
  }

  /** Reports a fault and answers with it. Never throws. */
  refuse(request: Request, cause: unknown): void {
    const call = this.report(request, cause);
    const { id, jsonrpc } = request;
    try {
      this.#send({ id, jsonrpc, error: getTRPCErrorShape({ config: this.#config, ctx: this.ctx as object | undefined, ...call }) });
    } catch (fault) {
      this.report(request, fault);
      this.#sendOr(() => {}, { id, jsonrpc, error: NAMELESS });
    }
  }

  /** Says that a subscription is over. Never throws. */
  stopped(request: Request): void {
    const { id, jsonrpc } = request;
    this.#sendOr((fault) => this.report(request, fault), { id, jsonrpc, result: { type: 'stopped' } });
  }

  /** Tells the server's listener alone. Never throws: a listener that fails, at once or later, must not take the process with it. */
  report(request: Request, cause: unknown) {
    const { method: type, params } = request;
    const call = { error: getTRPCErrorFromUnknown(cause), path: params.path, type, input: inputOf(request) };
    void new Promise<void>((resolve) => resolve(this.#speech.onError?.({ ...call, ctx: this.ctx, req: this.#req }))).catch(() => {
      // It has been told; what it makes of that is its own affair.
    });
    return call;
  }

  /** For what is said when nothing can be done any more about a wire or an encoder that fails. */
  #sendOr(onFault: (fault: unknown) => void, message: Message): void {
    try {
      this.#send(message);
    } catch (fault) {
      onFault(fault);
    }
  }

  /** An undefined `jsonrpc` is not written. */
  #send(message: Message): void {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    const { encoder, isPlain } = this.#speech;
    const encoded = encoder.encode(isPlain ? message : transformTRPCResponse(this.#config, message as TRPCResponseMessage));
    if (typeof encoded === 'string') this.#wire.write(encodeTextFrame(encoded));
    else this.#ws.send(encoded);
  }
}
