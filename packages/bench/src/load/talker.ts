import { decodeFrame, encodeFrame, type VoiceEvent } from '@ezri/contract';
import { inTime } from '@ezri/testkit';
import type { Person } from '../harness/messages.ts';
import { converse } from './conversation.ts';
import { OPCODE, clientFrame } from './frames.ts';
import { now, openMicrophone, type Microphone } from './microphone.ts';

const U32 = 2 ** 32;
/** The first two calls of every talker. */
const TIMED = 1;
const EVENTS = 2;
const WAIT_MS = 60_000;

/** A frame of Ezri's voice: its number, when it was sent by the server's own clock, and when it came. Milliseconds. */
export interface Spoken {
  readonly seq: number;
  readonly sent: number;
  readonly at: number;
}

/** Somebody who talks with Ezri. */
export interface Talker extends Disposable {
  readonly microphone: Microphone;
  /** The time at which the next event of this type, or the next sound, comes. */
  next(what: VoiceEvent['type'] | 'sound'): Promise<number>;
  /** All frames of Ezri's voice, and the numbers of those with which something new began to be said. */
  readonly frames: Spoken[];
  readonly starts: number[];
  /** Ezri is to stop. Resolves when it was told. */
  interrupt(): Promise<void>;
  /** Ends the voice, and not the connection. */
  close(): Promise<void>;
}

/** Somebody who is connected and says nothing yet. */
export interface Guest extends Disposable {
  /** Begins to talk, or begins again. */
  talk(): Promise<Talker>;
}

interface Answer {
  readonly id: number;
  readonly result?: { readonly data?: unknown };
  readonly error?: { readonly message: string };
}

const request = (id: number, method: string, path: string, input: object = {}): string => JSON.stringify({ id, method, params: { path, input } });

/** Connects by hand: the load must cost little. */
export async function connectTalker(port: number, { token, conversationId }: Person): Promise<Guest> {
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  const waiting = new Map<string, PromiseWithResolvers<number>>();
  const frames: Spoken[] = [];
  const starts: number[] = [];
  let ids = EVENTS;
  let begins = false;

  const told = (what: string): void => {
    waiting.get(what)?.resolve(now());
    waiting.delete(what);
  };
  const happened = (event: VoiceEvent): void => {
    // Its sound may be here already: it does not wait for what is told.
    if (event.type === 'started') begins = true;
    else if (event.type === 'sentence' && begins) {
      begins = false;
      starts.push(event.seq);
    }
    told(event.type);
  };
  const hear = ({ id, result, error }: Answer): void => {
    const waiter = calls.get(id);
    calls.delete(id);
    if (error !== undefined) waiter?.reject(new Error(`The server refused: ${error.message}`));
    else waiter?.resolve(result?.data);
    const event = id === EVENTS ? (result?.data as { data: VoiceEvent } | undefined)?.data : undefined;
    if (event !== undefined) happened(event);
  };
  const speech = {
    path: '/trpc?connectionParams=1',
    hello: [JSON.stringify({ method: 'connectionParams', data: { token } }), request(TIMED, 'mutation', 'bench.timed')],
    answer(text: string) {
      if (text === 'PING') return { say: 'PONG' };
      if (text.includes('"error"')) throw new Error(`The server refused: ${text.slice(0, 300)}`);
      return text.startsWith(`{"id":${TIMED},`) ? ({ ready: true } as const) : {};
    },
  };
  const socket = await converse(port, speech, (data, start, end, opcode) => {
    if (opcode === OPCODE.binary) {
      const frame = decodeFrame(data.subarray(start, end));
      if (frame !== 'malformed') frames.push({ seq: frame.seq, sent: frame.sent, at: now() });
      told('sound');
      return true;
    }
    const text = data.toString('utf8', start, end);
    if (!text.startsWith('{"id":') || text.startsWith(`{"id":${TIMED},`)) return false;
    hear(JSON.parse(text) as Answer);
    return true;
  });
  const call = async (path: string, input: object): Promise<unknown> => {
    ids += 1;
    const answered = Promise.withResolvers<unknown>();
    calls.set(ids, answered);
    socket.send(request(ids, 'mutation', path, input));
    return inTime(answered.promise, `${path} to be answered`, WAIT_MS);
  };

  return {
    async talk() {
      const { channel } = (await call('voice.open', { conversationId, mode: 'open', language: 'en' })) as { channel: number };
      socket.send(request(EVENTS, 'subscription', 'voice.onAudio', { conversationId, channel }));
      let seq = 0;
      const microphone = openMicrophone((payload, at) => {
        socket.write(clientFrame(OPCODE.binary, encodeFrame({ channel, seq, sent: Math.floor(at % U32), payload })));
        seq = (seq + 1) % U32;
      });
      return {
        microphone,
        async next(what) {
          const known = waiting.get(what) ?? Promise.withResolvers<number>();
          waiting.set(what, known);
          return inTime(known.promise, `a talker to be told ${what}`, WAIT_MS);
        },
        frames,
        starts,
        interrupt: async () => void (await call('voice.interrupt', { conversationId, channel })),
        async close() {
          microphone[Symbol.dispose]();
          await call('voice.close', { conversationId, channel });
        },
        [Symbol.dispose]() {
          microphone[Symbol.dispose]();
          socket.destroy();
        },
      };
    },
    [Symbol.dispose]: () => socket.destroy(),
  };
}
