import { MARK, numberAt } from '../event.ts';
import { addressOf, type Speech } from './dialects.ts';
import { OPCODE } from './frames.ts';
import { openSocket, type RawSocket } from './socket.ts';

const MARK_TEXT = Buffer.from(MARK);

/** What one client has got since it was last told to count anew. */
export interface Count {
  events: number;
  first: number;
  last: number;
  /** Events that did not follow the one before. */
  breaks: number;
}

export interface Subscriber {
  readonly socket: RawSocket;
  readonly count: Count;
  reset(): void;
}

/** Called for each event: `at` is where its MARK begins. */
export type OnEvent = (data: Buffer, at: number) => void;

const READY_MS = 30_000;

/** Connects, says what its dialect asks for, and counts events by their marks from then on. */
export async function subscribe(port: number, speech: Speech, onEvent: OnEvent): Promise<Subscriber> {
  const count: Count = { events: 0, first: 0, last: 0, breaks: 0 };
  const ready = Promise.withResolvers<void>();
  const late: string[] = [];
  let socket: RawSocket | null = null;

  const speak = (text: string) => (socket === null ? late.push(text) : socket.send(text));
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
    let at = data.indexOf(MARK_TEXT, start);
    if (at < 0 || at >= end) {
      if (opcode === OPCODE.text) hear(data.toString('utf8', start, end));
      return;
    }
    for (; at >= 0 && at < end; at = data.indexOf(MARK_TEXT, at + MARK_TEXT.length)) {
      const n = numberAt(data, at);
      if (count.events === 0) count.first = n;
      else if (n !== count.last + 1) count.breaks += 1;
      count.last = n;
      count.events += 1;
      onEvent(data, at);
    }
  });
  for (const text of [...speech.hello, ...late]) socket.send(text);
  if (speech.silent === true) ready.resolve();
  const timer = setTimeout(() => ready.reject(new Error(`A subscriber was not ready within ${READY_MS} ms.`)), READY_MS);
  await ready.promise.finally(() => clearTimeout(timer));
  return {
    socket,
    count,
    reset: () => void Object.assign(count, { events: 0, first: 0, last: 0, breaks: 0 }),
  };
}
