import { appRouter, mergeRouters, publicProcedure, router } from '@ezri/api';
import { newId } from '@ezri/contract';
import { append } from '@ezri/store';
import { createWorld, hangingModel, providedModel, type World } from '@ezri/testkit';
import type { Person } from '../harness/messages.ts';
import type { Open } from './contender.ts';
import { drain } from './drain.ts';
import { newEvents } from './ledger.ts';

/** All clients of a benchmark come from one address and one account. */
const MANY = 50_000;
const socketLimits = { perAccount: MANY, perAddress: MANY, overall: MANY, unknownPerAddress: MANY, messages: 1_000_000 };
const unlimited = { points: 100_000_000, seconds: 3 };
const rates = { callsByAccount: unlimited, callsByAddress: unlimited, upgradesByAddress: unlimited, signUpsByAddress: unlimited };

const unlimitedBytes = { bytesPerSecond: 1e9, burstBytes: 1e9 };

/** What the benchmarks call besides the product's own procedures. */
const bench = router({
  /** The path of a call with nothing at its end. */
  nothing: publicProcedure.mutation(() => null),
  /** Opens a channel that says every frame back, and answers its id. */
  echo: publicProcedure.mutation(({ ctx }) => {
    const channel = ctx.socket?.channels.open({
      onFrame({ payload, sent }) {
        if (typeof channel === 'object') channel.send(payload, sent);
      },
      ...unlimitedBytes,
    });
    if (typeof channel !== 'object') throw new Error(`No channel: ${channel ?? 'no socket'}.`);
    return channel.id;
  }),
});

/** The product as it is served, with limits so high that they still count and refuse nobody. */
export const openEzri: Open = async (storage, { providerUrl }) => {
  const world = await createWorld({
    model: providerUrl === undefined ? hangingModel() : await providedModel(providerUrl),
    config: { socketLimits, rates },
    router: mergeRouters(appRouter, router({ bench })),
    ...(storage.kind === 'pglite' ? { dataDir: storage.folder } : {}),
    ...(storage.kind === 'postgres' ? { databaseUrl: storage.url } : {}),
  });
  const staff = await world.staff();
  const { token } = staff;
  await staff[Symbol.asyncDispose]();
  return {
    port: world.service.port,
    token,
    async publish(events) {
      await world.db.transaction(async (tx) => append(tx, newEvents(events)));
    },
    people: async (count) => Promise.all(Array.from({ length: count }, async () => newPerson(world))),
    async idle(topics) {
      const { feed } = world.service.deps;
      for (let at = 0; at < topics; at += 1) void drain(feed.follow(`conversation:${newId()}`, { after: null }));
    },
  };
};

async function newPerson(world: World): Promise<Person> {
  await using person = await world.person();
  const { conversationId } = await person.http.conversation.start.mutate({ avatarId: 'ezri', mode: 'text', clientId: newId() });
  return { token: person.token, conversationId };
}
