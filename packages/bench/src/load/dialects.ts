import type { Dialect } from '../contenders.ts';
import type { Address } from './socket.ts';

/** What a client of one kind of server says, by hand: the load must cost little, and all kinds the same. */
export interface Speech {
  readonly path: string;
  readonly subprotocol?: string;
  /** Said as soon as the socket is open. */
  readonly hello: readonly string[];
  /** What to say to a text that is no event. `ready`: from here on events come. */
  answer(text: string): { readonly say?: string; readonly ready?: true };
  /** Whether the client is ready as soon as the socket is open. */
  readonly silent?: true;
}

/** Who subscribes: a token where there is one, and where to go on (`storm`). */
export interface Who {
  readonly token: string | null;
  readonly after?: string;
}

export const addressOf = (port: number, { path, subprotocol }: Speech): Address => ({
  port,
  path,
  ...(subprotocol === undefined ? {} : { subprotocol }),
});

const SUBSCRIPTION = 'subscription { event }';

/** tRPC's JSON over WebSocket. */
function trpc(procedure: string, { token, after }: Who): Speech {
  const params = { path: procedure, input: after === undefined ? {} : { lastEventId: after } };
  return {
    path: token === null ? '/trpc' : '/trpc?connectionParams=1',
    hello: [
      ...(token === null ? [] : [JSON.stringify({ method: 'connectionParams', data: { token } })]),
      JSON.stringify({ id: 1, method: 'subscription', params }),
    ],
    answer(text) {
      if (text === 'PING') return { say: 'PONG' };
      if (text.includes('"error"')) throw new Error(`The server refused: ${text.slice(0, 300)}`);
      return text.includes('"started"') ? { ready: true } : {};
    },
  };
}

/** engine.io 4 and socket.io 5, as text; the server joins the room by itself. `after`: `<pid> <offset>` of a state to be recovered. */
function socketIo({ after }: Who): Speech {
  const [pid, offset] = after?.split(' ') ?? [];
  return {
    path: '/socket.io/?EIO=4&transport=websocket',
    hello: [],
    answer(text) {
      if (text.startsWith('0')) return { say: pid === undefined ? '40' : `40${JSON.stringify({ pid, offset })}` };
      if (text === '2') return { say: '3' };
      if (text.startsWith('44')) throw new Error(`The server refused: ${text.slice(0, 300)}`);
      return text.startsWith('40') ? { ready: true } : {};
    },
  };
}

/** The graphql-transport-ws protocol. It does not say when a subscription has begun. */
const graphqlWs = (): Speech => ({
  path: '/graphql',
  subprotocol: 'graphql-transport-ws',
  hello: [JSON.stringify({ type: 'connection_init' })],
  answer(text) {
    const { type } = JSON.parse(text) as { type: string };
    if (type === 'connection_ack') return { say: JSON.stringify({ id: '1', type: 'subscribe', payload: { query: SUBSCRIPTION } }), ready: true };
    if (type === 'ping') return { say: JSON.stringify({ type: 'pong' }) };
    if (type === 'error') throw new Error(`The server refused: ${text.slice(0, 300)}`);
    return {};
  },
});

const plain = (): Speech => ({ path: '/', hello: [], answer: () => ({}), silent: true });

const DIALECTS: Readonly<Record<Dialect, (who: Who) => Speech>> = {
  ezri: (who) => trpc('crisis.onAlert', who),
  trpc: (who) => trpc('onEvent', who),
  'socket.io': socketIo,
  'graphql-ws': graphqlWs,
  ws: plain,
};

export const speechOf = (dialect: Dialect, who: Who): Speech => DIALECTS[dialect](who);
