import { connect, type Socket } from 'node:net';
import { OPCODE, clientFrame, frameReader, textFrame, type OnFrame } from './frames.ts';

const CONNECT_MS = 30_000;
/** All sockets of this process read into it, one after the other. */
const CHUNK = Buffer.allocUnsafeSlow(256 * 1024);
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA==';
const END_OF_HEAD = '\r\n\r\n';

export interface RawSocket {
  send(text: string): void;
  write(frame: Buffer): void;
  /** Stops and goes on reading. */
  pause(): void;
  resume(): void;
  destroy(): void;
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
}

export interface Address {
  readonly port: number;
  readonly path: string;
  readonly subprotocol?: string;
}

/** A WebSocket without a library: a load of thousands must not be busier than the server. Pings are answered here, everything else goes to `onFrame`. */
export async function openSocket({ port, path, subprotocol }: Address, onFrame: OnFrame): Promise<RawSocket> {
  const opened = Promise.withResolvers<void>();
  const closed = Promise.withResolvers<void>();
  let head = '';
  let upgraded = false;
  const read = frameReader((opcode, data, start, end) => {
    if (opcode === OPCODE.ping) socket.write(clientFrame(OPCODE.pong, data.subarray(start, end)));
    else if (opcode === OPCODE.close) socket.end();
    else onFrame(opcode, data, start, end);
  });
  const upgrade = (chunk: Buffer, length: number) => {
    head += chunk.toString('latin1', 0, length);
    const end = head.indexOf(END_OF_HEAD);
    if (end < 0) return;
    if (!head.startsWith('HTTP/1.1 101')) {
      socket.destroy(new Error(`The server answered ${head.slice(0, head.indexOf('\r\n'))}`));
      return;
    }
    upgraded = true;
    const first = Buffer.from(head.slice(end + END_OF_HEAD.length), 'latin1');
    head = '';
    opened.resolve();
    if (first.length > 0) read(first, first.length);
  };
  const socket: Socket = connect({
    host: '127.0.0.1',
    port,
    noDelay: true,
    onread: {
      buffer: CHUNK,
      callback(length) {
        if (upgraded) read(CHUNK, length);
        else upgrade(CHUNK, length);
        return true;
      },
    },
  });
  socket.setTimeout(CONNECT_MS, () => socket.destroy(new Error(`No upgrade within ${CONNECT_MS} ms`)));
  socket.once('error', opened.reject);
  socket.once('close', () => {
    opened.reject(new Error('The server hung up during the upgrade.'));
    closed.resolve();
  });
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${KEY}\r\n` +
      `${subprotocol === undefined ? '' : `Sec-WebSocket-Protocol: ${subprotocol}\r\n`}\r\n`,
  );
  await opened.promise;
  socket.setTimeout(0);
  return {
    send: (text) => void socket.write(textFrame(text)),
    write: (bytes) => void socket.write(bytes),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    destroy: () => void socket.destroy(),
    closed: closed.promise,
  };
}
