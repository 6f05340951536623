import type { Clock } from './clock.ts';

/**
 * A connection that has not opened by then is given up: a network that swallows packets, or a stopped server whose kernel still accepts, would
 * hold it for minutes. Short at first, so that such a one costs little; longer each time, so that a slow network gets through as well.
 */
export const CONNECT_TIMEOUT_MS = { first: 2_500, longest: 10_000 } as const;

/** How long connection number `attempt`, counted from 1, may take to open. */
export const connectTimeoutMs = (attempt: number): number =>
  Math.min(CONNECT_TIMEOUT_MS.longest, CONNECT_TIMEOUT_MS.first * 2 ** Math.min(Math.max(attempt, 1) - 1, 10));

/** What the close event says when no close frame was exchanged (RFC 6455, 7.1.5). */
export const ABNORMAL_CLOSURE = 1006;

/** Stands between the calls of one batch on their way from the encoder to the socket. JSON never contains it unescaped. */
export const FRAME_SEPARATOR = '\u001e';

/** tRPC's own sign of life; it is answered with `PONG`. */
export const PING = 'PING';

export interface SocketWatch {
  /** How often in a row connecting has failed before this one, plus one. */
  attempt(): number;
  created(socket: WebSocket): void;
  opened(socket: WebSocket): void;
  heard(socket: WebSocket, message: unknown): void;
  /** tRPC's own sign of life goes out, whoever asked for it. */
  pinged(socket: WebSocket): void;
  /** Once for each socket. `opened` says whether it had ever been open. */
  closed(socket: WebSocket, end: { code: number; opened: boolean }): void;
}

type Emitter = { emit?: (type: string, ...values: unknown[]) => unknown };

/** Fires `close` at the socket's listeners: browsers and Node have EventTarget's own way, the `ws` package an emitter's. */
function fireClose(socket: WebSocket): void {
  if (typeof socket.dispatchEvent === 'function') {
    socket.dispatchEvent(Object.assign(new Event('close'), { code: ABNORMAL_CLOSURE, reason: '', wasClean: false }));
    return;
  }
  const { emit } = socket as unknown as Emitter;
  emit?.call(socket, 'close', ABNORMAL_CLOSURE, '');
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
      const cancelTimeout = clock.after(connectTimeoutMs(watch.attempt()), () => this.close());
      let opened = false;
      let over = false;
      this.addEventListener('open', () => {
        cancelTimeout();
        opened = true;
        watch.opened(this);
      });
      this.addEventListener('message', (event) => watch.heard(this, event.data));
      this.addEventListener('close', (event) => {
        cancelTimeout();
        if (over) return;
        over = true;
        watch.closed(this, { code: event.code, opened });
      });
      watch.created(this);
    }

    override close(code?: number, reason?: string): void {
      const wasOpen = this.readyState === Base.OPEN;
      super.close(code, reason);
      // One that never opened has nobody to wait for: the platform itself is prompt there, with `error` and `close`.
      if (wasOpen) queueMicrotask(() => fireClose(this));
    }

    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (typeof data !== 'string') return super.send(data);
      if (data === PING) watch.pinged(this);
      for (const frame of data.split(FRAME_SEPARATOR)) super.send(frame);
    }
  };
}
