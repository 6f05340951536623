import { newId } from '@ezri/contract';
import type { ContenderName } from '../contenders.ts';
import { CONTENDERS } from '../contenders.ts';
import { converse } from './conversation.ts';
import { speechOf } from './dialects.ts';
import { inPool } from './fleet.ts';
import type { RawSocket } from './socket.ts';

/** The text of call `n`, and what stands in every answer to one and in nothing else. */
export interface CallSpeech {
  call(n: number): string;
  readonly answered: string;
}

const trpcCall = (path: string, inputOf?: (n: number) => unknown): CallSpeech => ({
  call: (n) => JSON.stringify({ id: n, method: 'mutation', params: { path, ...(inputOf === undefined ? {} : { input: inputOf(n) }) } }),
  answered: '"result"',
});

/** A call with nothing in it, as each kind of client makes it. */
const EMPTY: Readonly<Partial<Record<ContenderName, CallSpeech>>> = {
  ezri: trpcCall('bench.nothing'),
  trpc: trpcCall('nothing'),
  'graphql-ws': {
    call: (n) => JSON.stringify({ id: String(n), type: 'subscribe', payload: { query: 'mutation { nothing }' } }),
    answered: '"complete"',
  },
  'socket.io': { call: (n) => `42${n}["nothing"]`, answered: '43' },
  ws: { call: (n) => JSON.stringify({ id: n, method: 'nothing' }), answered: '"result"' },
};

export function emptyCall(contender: ContenderName): CallSpeech {
  const speech = EMPTY[contender];
  if (speech === undefined) throw new Error(`${contender} takes no calls.`);
  return speech;
}

const WORDS = ['I slept a little better.', 'Work was long today.', 'I went for a walk by the river.', 'My sister called.'];

/** What a person says in a conversation of theirs: nothing that raises an alert. */
export const sendCall = (conversationId: string): CallSpeech =>
  trpcCall('conversation.send', (n) => ({ conversationId, messageId: newId(), text: WORDS[n % WORDS.length] }));

export interface Caller {
  readonly token: string | null;
  readonly speech: CallSpeech;
}

export interface Callers extends Disposable {
  /** `total` calls over all sockets, `inFlight` on each at any moment. Rejects when one is refused. */
  run(total: number, inFlight: number): Promise<void>;
}

/** A socket for each caller. The next call is made when one is answered. */
export async function openCallers(contender: ContenderName, port: number, callers: readonly Caller[]): Promise<Callers> {
  let left = 0;
  let open = 0;
  let ids = 1;
  let finished = Promise.withResolvers<void>();
  const next = (socket: RawSocket, speech: CallSpeech) => {
    if (left === 0) return;
    left -= 1;
    open += 1;
    ids += 1;
    socket.send(speech.call(ids));
  };
  const sockets = await inPool(callers, async ({ token, speech }) => {
    const needle = Buffer.from(speech.answered);
    const talk = speechOf(CONTENDERS[contender].dialect, { token, subscribes: false });
    // What the dialect takes for a refusal ends the run.
    const answer: typeof talk.answer = (text) => {
      try {
        return talk.answer(text);
      } catch (error) {
        finished.reject(error);
        throw error;
      }
    };
    const socket: RawSocket = await converse(port, { ...talk, answer }, (data, start, end) => {
      const at = data.indexOf(needle, start);
      if (at < 0 || at >= end || open === 0) return false;
      open -= 1;
      next(socket, speech);
      if (open === 0 && left === 0) finished.resolve();
      return true;
    });
    return { socket, speech };
  });
  return {
    async run(total, inFlight) {
      finished = Promise.withResolvers();
      left = total;
      for (let round = 0; round < inFlight; round += 1) for (const { socket, speech } of sockets) next(socket, speech);
      await finished.promise;
    },
    [Symbol.dispose]() {
      for (const { socket } of sockets) socket.destroy();
    },
  };
}
