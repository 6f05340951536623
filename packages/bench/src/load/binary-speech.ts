import { encodeFrame } from '@ezri/contract';
import { CONTENDERS, type ContenderName } from '../contenders.ts';
import { speechOf, type Speech } from './dialects.ts';
import { OPCODE, clientFrame, textFrame } from './frames.ts';

/** What one client of binary frames says. */
export interface BinarySpeech {
  readonly speech: Speech;
  /** The bytes on the wire for the next payload. To be called once the server is ready. */
  readonly next: (payload: Uint8Array) => Buffer;
}

type Framed = (token: string | null) => BinarySpeech;

const U32 = 2 ** 32;
const OPEN = JSON.stringify({ id: 1, method: 'mutation', params: { path: 'bench.echo' } });
/** Binary of socket.io travels as an attachment of a text. */
const ANNOUNCED = textFrame('451-["frame",{"_placeholder":true,"num":0}]');

/** The id of the channel comes with the answer to the call that opens it. */
function ezri(token: string | null): BinarySpeech {
  const talk = speechOf('ezri', { token, subscribes: false });
  let channel = 0;
  let seq = 0;
  return {
    speech: {
      path: talk.path,
      hello: [...talk.hello, OPEN],
      answer(text) {
        const opened = /"result":\{"type":"data","data":(\d+)\}/.exec(text)?.[1];
        if (opened === undefined) return talk.answer(text);
        channel = Number(opened);
        return { ready: true };
      },
    },
    next(payload) {
      const frame = encodeFrame({ channel, seq, sent: Math.floor(performance.now()) % U32, payload });
      seq = (seq + 1) % U32;
      return clientFrame(OPCODE.binary, frame);
    },
  };
}

const FRAMED: Readonly<Partial<Record<ContenderName, Framed>>> = {
  ezri,
  'socket.io': (token) => ({
    speech: speechOf('socket.io', { token, subscribes: false }),
    next: (payload) => Buffer.concat([ANNOUNCED, clientFrame(OPCODE.binary, payload)]),
  }),
};

/** Of one client: it remembers its channel and numbers. */
export function binarySpeechOf(contender: ContenderName, token: string | null): BinarySpeech {
  const plain: Framed = () => ({
    speech: speechOf(CONTENDERS[contender].dialect, { token, subscribes: false }),
    next: (payload) => clientFrame(OPCODE.binary, payload),
  });
  return (FRAMED[contender] ?? plain)(token);
}
