import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { until } from '../../src/infra/until.ts';

/** Answers with what it gets, and keeps it. */
export async function echoServer(): Promise<{ port: number; got: () => string; sockets: Set<Socket> } & AsyncDisposable> {
  let got = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      got += bytes.toString('latin1');
      socket.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    got: () => got,
    sockets,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

export interface TestClient extends Disposable {
  readonly socket: Socket;
  got(): string;
  /** The code of the error that ended it, or `closed`; undefined while it is open. */
  ended(): string | undefined;
  send(text: string): void;
  untilGot(text: string): Promise<void>;
  untilEnded(): Promise<string | undefined>;
}

export async function client(port: number): Promise<TestClient> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  let got = '';
  let ended: string | undefined;
  socket.on('data', (bytes) => (got += bytes.toString('latin1')));
  socket.on('error', (error: NodeJS.ErrnoException) => (ended ??= error.code));
  socket.on('close', () => (ended ??= 'closed'));
  await until(() => ended !== undefined || !socket.connecting, 'the connection');
  return {
    socket,
    got: () => got,
    ended: () => ended,
    send: (text) => void socket.write(text, 'latin1'),
    untilGot: async (text) =>
      until(
        () => got === text,
        () => `${JSON.stringify(text.slice(0, 40))}; got ${JSON.stringify(got.slice(0, 40))}`,
        5_000,
      ),
    async untilEnded() {
      await until(() => ended !== undefined, 'the connection to end', 5_000);
      return ended;
    },
    [Symbol.dispose]: () => void socket.destroy(),
  };
}
