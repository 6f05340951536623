import type { Dialect } from '../contenders.ts';
import type { Address } from './socket.ts';

/** What one client says, by hand: the load must cost little, and for all kinds of server the same. */
export interface Speech {
  readonly path: string;
  readonly subprotocol?: string;
  /** Said as soon as the socket is open. */
  readonly hello: readonly string[];
  /** What to say to a text that is no event. `ready`: from here on events come. Throws at a refusal. */
  answer(text: string): { readonly say?: string; readonly ready?: true };
  /** The client is ready as soon as the socket is open. */
  readonly silent?: true;
  /** Where to go on after this event (`Who.after`); without it the server cannot resume. */
  placeIn?(text: string): string;
}

export interface Who {
  readonly token: string | null;
  /** Where to go on: what `placeIn` said. */
  readonly after?: string;
  /** What to subscribe to; false for a client that only calls. */
  readonly subscribes?: false;
}

export const addressOf = (port: number, { path, subprotocol }: Speech): Address => ({
  port,
  path,
  ...(subprotocol === undefined ? {} : { subprotocol }),
});

const refused = (text: string): Error => new Error(`The server refused: ${text.slice(0, 300)}`);

/** tRPC's JSON over WebSocket. */
function trpc(procedure: string, { token, after, subscribes }: Who): Speech {
  const params = { path: procedure, input: after === undefined ? {} : { lastEventId: after } };
  return {
    path: token === null ? '/trpc' : '/trpc?connectionParams=1',
    hello: [
      ...(token === null ? [] : [JSON.stringify({ method: 'connectionParams', data: { token } })]),
      ...(subscribes === false ? [] : [JSON.stringify({ id: 1, method: 'subscription', params })]),
    ],
    ...(subscribes === false ? { silent: true } : {}),
    answer(text) {
      if (text === 'PING') return { say: 'PONG' };
      if (text.includes('"error"')) throw refused(text);
      return text.includes('"started"') ? { ready: true } : {};
    },
    placeIn: (text) => /"id":"([^"]+)"/.exec(text)?.[1] ?? '',
  };
}

/** engine.io 4 and socket.io 5, as text. The server puts everybody into the room by itself. A place is `<pid> <offset>`. */
function socketIo({ after }: Who): Speech {
  let [pid = '', offset = ''] = after?.split(' ') ?? [];
  return {
    path: '/socket.io/?EIO=4&transport=websocket',
    hello: [],
    answer(text) {
      if (text.startsWith('0')) return { say: after === undefined ? '40' : `40${JSON.stringify({ pid, offset })}` };
      if (text === '2') return { say: '3' };
      if (text.startsWith('44')) throw refused(text);
      if (!text.startsWith('40')) return {};
      pid = /"pid":"([^"]+)"/.exec(text)?.[1] ?? pid;
      return { ready: true };
    },
    placeIn: (text) => {
      offset = /"([^"]+)"\]$/.exec(text)?.[1] ?? offset;
      return `${pid} ${offset}`;
    },
  };
}

/** The graphql-transport-ws protocol. It does not say when a subscription has begun. */
const graphqlWs = ({ subscribes }: Who): Speech => ({
  path: '/graphql',
  subprotocol: 'graphql-transport-ws',
  hello: [JSON.stringify({ type: 'connection_init' })],
  answer(text) {
    const { type } = JSON.parse(text) as { type: string };
    if (type === 'error') throw refused(text);
    if (type === 'ping') return { say: JSON.stringify({ type: 'pong' }) };
    if (type !== 'connection_ack') return {};
    const subscribe = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { event }' } });
    return { ready: true, ...(subscribes === false ? {} : { say: subscribe }) };
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

/** Of one client: it may remember what it was told. */
export const speechOf = (dialect: Dialect, who: Who): Speech => DIALECTS[dialect](who);
