import type { Clock } from './clock.ts';

/** A connection that has not opened by then is given up: a network that swallows packets would otherwise hold it for minutes. */
export const CONNECT_TIMEOUT_MS = 10_000;

/** What the close event says when no close frame was exchanged (RFC 6455, 7.1.5). */
export const ABNORMAL_CLOSURE = 1006;

/** Stands between the calls of one batch on their way from the encoder to the socket. JSON never contains it unescaped. */
export const FRAME_SEPARATOR = '\u001e';

export interface SocketWatch {
  created(socket: WebSocket): void;
  opened(socket: WebSocket): void;
  heard(message: unknown): void;
  /** Once for each socket. `opened` says whether it had ever been open. */
  closed(socket: WebSocket, end: { code: number; opened: boolean }): void;
}

type Emitter = { emit?: (type: string, ...values: unknown[]) => unknown };

/** Fires `type` at the socket's listeners: browsers and Node have EventTarget's own way, the `ws` package an emitter's. */
function fire(socket: WebSocket, type: 'error' | 'close'): void {
  if (typeof socket.dispatchEvent === 'function') {
    socket.dispatchEvent(Object.assign(new Event(type), type === 'close' ? { code: ABNORMAL_CLOSURE, reason: '', wasClean: false } : {}));
    return;
  }
  const { emit } = socket as unknown as Emitter;
  emit?.call(socket, type, type === 'close' ? ABNORMAL_CLOSURE : new Error('the connection was given up'), '');
}

/**
 * A WebSocket class whose `close()` is over at once. The one of the platform waits for the other side, on a dead link for 30 to 60 s,
 * and tRPC's client reconnects only when `close` fires. The real event, when it comes at last, changes nothing: tRPC's client has let
 * go of the socket by then, and `watch.closed` fires once.
 */
export function promptSocket(Base: typeof WebSocket, watch: SocketWatch, clock: Clock): typeof WebSocket {
  return class PromptSocket extends Base {
    constructor(...address: ConstructorParameters<typeof WebSocket>) {
      super(...address);
      const cancelTimeout = clock.after(CONNECT_TIMEOUT_MS, () => this.close());
      let opened = false;
      let over = false;
      this.addEventListener('open', () => {
        cancelTimeout();
        opened = true;
        watch.opened(this);
      });
      this.addEventListener('message', (event) => watch.heard(event.data));
      this.addEventListener('close', (event) => {
        cancelTimeout();
        if (over) return;
        over = true;
        watch.closed(this, { code: event.code, opened });
      });
      watch.created(this);
    }

    override close(code?: number, reason?: string): void {
      const before = this.readyState;
      if (before === Base.CLOSED) return;
      super.close(code, reason);
      if (before === Base.CLOSING) return;
      queueMicrotask(() => {
        // tRPC's client learns only from `error` that a socket never opened.
        if (before === Base.CONNECTING) fire(this, 'error');
        fire(this, 'close');
      });
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (typeof data !== 'string') return super.send(data);
      for (const frame of data.split(FRAME_SEPARATOR)) super.send(frame);
    }
  };
}
