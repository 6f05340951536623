import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The cable between a browser and the server: it can be pulled out and put back in. */
export interface Cable extends AsyncDisposable {
  /** What the browser opens instead of the server's own address. */
  readonly url: string;
  /** Breaks every connection, and lets none through until `plugIn`. */
  pull(): void;
  plugIn(): void;
  /** What is connected now goes dead in silence: nobody is told and nothing passes any more, as when a phone leaves the network. New connections work. */
  goDead(): void;
}

/** Passes bytes through to the server on `port` of this machine. */
export async function cableTo(port: number): Promise<Cable> {
  const open = new Set<Socket>();
  const pairs = new Set<readonly [Socket, Socket]>();
  let pulled = false;
  const hold = (socket: Socket): Socket => {
    open.add(socket);
    return socket.on('error', () => socket.destroy()).once('close', () => open.delete(socket));
  };
  const server = createServer((near) => {
    hold(near);
    if (pulled) return void near.destroy();
    const far = hold(connect(port, '127.0.0.1'));
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
    pairs.add([near, far]);
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The cable has no end.');
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    pull() {
      pulled = true;
      cut();
    },
    plugIn() {
      pulled = false;
    },
    goDead() {
      for (const [near, far] of pairs) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
      pairs.clear();
    },
    async [Symbol.asyncDispose]() {
      server.close();
      cut();
    },
  };
}
