import { connect } from 'node:net';
import { inTime } from '../src/index.ts';

export interface Eavesdropper extends AsyncDisposable {
  /** Every command that Redis has taken from anybody since, as `MONITOR` prints it: messages, keys and values. */
  heard(): readonly string[];
}

/** Listens to all that goes through a Redis. */
export async function listenIn(url: string): Promise<Eavesdropper> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.setEncoding('utf8');
  const ready = Promise.withResolvers<void>();
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
    if (text.startsWith('+OK')) ready.resolve();
  });
  socket.on('error', (error) => ready.reject(error));
  socket.write('MONITOR\r\n');
  await inTime(ready.promise, 'Redis to be listened to');
  return {
    heard: () => text.split('\r\n'),
    async [Symbol.asyncDispose]() {
      socket.destroy();
    },
  };
}
