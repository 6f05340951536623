import { GraphQLBoolean, GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema } from 'graphql';
import { useServer as serve } from 'graphql-ws/use/ws';
import { EventEmitter, on } from 'node:events';
import { WebSocketServer } from 'ws';
import type { Body } from '../event.ts';
import type { Open } from './contender.ts';
import { openLedger } from './ledger.ts';
import { listening } from './listening.ts';

/** The body as one scalar: its fields are not resolved one by one, which is the cheapest that GraphQL can be. */
const Json = new GraphQLScalarType({ name: 'JSON' });

const schemaOf = (source: EventEmitter): GraphQLSchema =>
  new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { ok: { type: GraphQLBoolean } } }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { nothing: { type: GraphQLBoolean, resolve: () => null } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        event: { type: new GraphQLNonNull(Json), subscribe: () => on(source, 'event'), resolve: ([body]: [Body]) => body },
      },
    }),
  });

/** graphql-ws as its recipe for `ws` shows it, with an emitter as pub-sub. */
export const openGraphqlWs: Open = async (storage) => {
  const server = await listening();
  const ledger = await openLedger(storage);
  const source = new EventEmitter().setMaxListeners(0);
  const wss = new WebSocketServer({ server: server.http, path: '/graphql' });
  serve({ schema: schemaOf(source) }, wss);
  return {
    port: server.port,
    token: null,
    async publish(events) {
      await ledger.commit(events);
      for (const body of events) source.emit('event', body);
    },
  };
};
