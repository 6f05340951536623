import { addressOf, type Speech } from './dialects.ts';
import { OPCODE } from './frames.ts';
import { openSocket, type RawSocket } from './socket.ts';

/** Looks at a frame's payload; false: it is none of its business, and the dialect answers it. */
export type Take = (data: Buffer, start: number, end: number, opcode: number) => boolean;

const READY_MS = 60_000;

/** Connects and says what the dialect asks for. Resolves when the server is ready for us, as far as it says so. */
export async function converse(port: number, speech: Speech, take: Take): Promise<RawSocket> {
  const ready = Promise.withResolvers<void>();
  const early: string[] = [];
  let socket: RawSocket | null = null;

  const speak = (text: string) => (socket === null ? early.push(text) : socket.send(text));
  const hear = (text: string) => {
    try {
      const { say, ready: isReady } = speech.answer(text);
      if (say !== undefined) speak(say);
      if (isReady === true) ready.resolve();
    } catch (error) {
      ready.reject(error);
    }
  };

  socket = await openSocket(addressOf(port, speech), (opcode, data, start, end) => {
    if (!take(data, start, end, opcode) && opcode === OPCODE.text) hear(data.toString('utf8', start, end));
  });
  for (const text of [...speech.hello, ...early]) socket.send(text);
  if (speech.silent === true) ready.resolve();
  void socket.closed.then(() => ready.reject(new Error('The server hung up.')));
  const timer = setTimeout(() => ready.reject(new Error(`The server was not ready within ${READY_MS} ms.`)), READY_MS);
  await ready.promise.finally(() => clearTimeout(timer));
  return socket;
}
