import { appRouter, letHeapGrow, mergeRouters, router } from '@ezri/api';
import { newId } from '@ezri/contract';
import { append } from '@ezri/store';
import { createWorld, hangingModel, providedModel, providedSpeech, type World } from '@ezri/testkit';
import type { Person } from '../harness/messages.ts';
import type { Open } from './contender.ts';
import { drain } from './drain.ts';
import { newEvents } from './ledger.ts';
import { bench, taken } from './procedures.ts';

/** All clients of a benchmark come from one address and one account. */
const MANY = 50_000;
const socketLimits = { perAccount: MANY, perAddress: MANY, overall: MANY, unknownPerAddress: MANY, messages: 1_000_000 };
/** So many sign up at once. */
const SIGN_UPS = 10;
const unlimited = { points: 100_000_000, seconds: 3 };
const rates = { callsByAccount: unlimited, callsByAddress: unlimited, upgradesByAddress: unlimited, signUpsByAddress: unlimited };

/** The product as it is served, with limits so high that they still count and refuse nobody. */
export const openEzri: Open = async (storage, { providerUrl, speechUrl }) => {
  letHeapGrow();
  const world = await createWorld({
    model: providerUrl === undefined ? hangingModel() : await providedModel(providerUrl),
    ...(speechUrl === undefined ? {} : { speech: providedSpeech({ url: speechUrl }) }),
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
    taken,
    async people(count) {
      const people: Person[] = [];
      // A password takes a core for a while: a server that is asked for all at once turns some away.
      while (people.length < count)
        people.push(...(await Promise.all(Array.from({ length: Math.min(SIGN_UPS, count - people.length) }, async () => newPerson(world)))));
      return people;
    },
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
