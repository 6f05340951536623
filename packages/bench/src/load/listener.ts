import { newId, type ConversationEvent } from '@ezri/contract';
import type { Person } from '../harness/messages.ts';
import { converse } from './conversation.ts';
import { OPCODE } from './frames.ts';

/** One piece of a reply as it came to the person. */
export interface Heard {
  /** Characters of the reply up to its end. */
  readonly end: number;
  /** Milliseconds since the Unix epoch, with fractions. */
  readonly at: number;
}

export interface Listener extends Disposable {
  /** Says something with this word in it, and resolves with what came of the reply when it is complete. Rejects when it fails. */
  ask(word: string): Promise<{ readonly pieces: readonly Heard[]; readonly text: string }>;
}

const SUBSCRIPTION = 1;
const now = (): number => performance.timeOrigin + performance.now();

/** A person in a conversation, by hand: the load must cost little. */
export async function listen(port: number, { token, conversationId }: Person): Promise<Listener> {
  let reply = Promise.withResolvers<{ pieces: readonly Heard[]; text: string }>();
  let pieces: Heard[] = [];
  let calls = SUBSCRIPTION;
  const hear = (event: ConversationEvent) => {
    if (event.type === 'reply.delta') pieces.push({ end: event.from + event.text.length, at: now() });
    else if (event.type === 'reply.completed') reply.resolve({ pieces, text: event.message.text });
    else if (event.type === 'reply.failed' || event.type === 'reply.stopped') reply.reject(new Error(`The reply ended as ${event.type}.`));
  };
  const speech = {
    path: '/trpc?connectionParams=1',
    hello: [
      JSON.stringify({ method: 'connectionParams', data: { token } }),
      JSON.stringify({ id: SUBSCRIPTION, method: 'subscription', params: { path: 'conversation.onEvent', input: { conversationId } } }),
    ],
    answer(text: string) {
      if (text === 'PING') return { say: 'PONG' };
      if (text.includes('"error"')) throw new Error(`The server refused: ${text.slice(0, 300)}`);
      return text.includes('"started"') ? ({ ready: true } as const) : {};
    },
  };
  const socket = await converse(port, speech, (data, start, end, opcode) => {
    if (opcode !== OPCODE.text) return false;
    const text = data.toString('utf8', start, end);
    if (!text.includes('"type":"data"') || !text.startsWith(`{"id":${SUBSCRIPTION},`)) return false;
    hear((JSON.parse(text) as { result: { data: { data: ConversationEvent } } }).result.data.data);
    return true;
  });
  return {
    async ask(word) {
      reply = Promise.withResolvers();
      pieces = [];
      calls += 1;
      const input = { conversationId, messageId: newId(), text: `I went for a walk today, ${word}.` };
      socket.send(JSON.stringify({ id: calls, method: 'mutation', params: { path: 'conversation.send', input } }));
      return reply.promise;
    },
    [Symbol.dispose]: () => socket.destroy(),
  };
}
