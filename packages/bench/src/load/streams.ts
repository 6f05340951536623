import type { ContenderName } from '../contenders.ts';
import { nowUs } from '../event.ts';
import { binarySpeechOf } from './binary-speech.ts';
import { converse } from './conversation.ts';
import { inPool } from './fleet.ts';
import { OPCODE } from './frames.ts';

/** Frames of all clients are spread over the period in so many steps. */
const STEPS = 10;
const TIME_BYTES = 8;

export interface StreamPlan {
  readonly clients: number;
  readonly bytes: number;
  readonly perSecond: number;
}

export interface Streams extends Disposable {
  /** Sends for `seconds` and waits for all answers. Answers the milliseconds of each round trip. Rejects when one does not come back. */
  run(seconds: number): Promise<readonly number[]>;
}

const BACK_MS = 10_000;

/** Clients that send binary frames at a fixed pace and are sent each of them back. The time of sending stands at a frame's end. */
export async function openStreams(
  contender: ContenderName,
  port: number,
  token: string | null,
  { clients, bytes, perSecond }: StreamPlan,
): Promise<Streams> {
  let trips: number[] = [];
  let away = 0;
  let allBack = () => {};
  const streams = await inPool(Array.from({ length: clients }), async () => {
    const { speech, next } = binarySpeechOf(contender, token);
    const socket = await converse(port, speech, (data, start, end, opcode) => {
      if (opcode !== OPCODE.binary || end - start < bytes) return false;
      trips.push((nowUs() - data.readDoubleBE(end - TIME_BYTES)) / 1_000);
      away -= 1;
      if (away === 0) allBack();
      return true;
    });
    return { socket, next };
  });
  const payload = Buffer.alloc(bytes, 7);
  const send = ({ socket, next }: (typeof streams)[number]) => {
    payload.writeDoubleBE(nowUs(), bytes - TIME_BYTES);
    socket.write(next(payload));
    away += 1;
  };
  return {
    async run(seconds) {
      trips = [];
      const everyMs = 1_000 / perSecond / STEPS;
      const start = performance.now();
      for (let step = 0; step < seconds * perSecond * STEPS; step += 1) {
        const wait = start + step * everyMs - performance.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        for (let at = step % STEPS; at < streams.length; at += STEPS) {
          const stream = streams[at];
          if (stream !== undefined) send(stream);
        }
      }
      if (away > 0) {
        const back = Promise.withResolvers<void>();
        allBack = back.resolve;
        const timer = setTimeout(() => back.reject(new Error(`${contender}: ${away} frames never came back.`)), BACK_MS);
        await back.promise.finally(() => clearTimeout(timer));
      }
      return trips;
    },
    [Symbol.dispose]() {
      for (const { socket } of streams) socket.destroy();
    },
  };
}
