import { appRouter, mergeRouters, publicProcedure, router } from '@ezri/api';
import { append } from '@ezri/store';
import { createWorld } from '@ezri/testkit';
import type { Open } from './contender.ts';
import { newEvents } from './ledger.ts';

/** All clients of a benchmark come from one address and one account. */
const MANY = 50_000;
const socketLimits = { perAccount: MANY, perAddress: MANY, overall: MANY, unknownPerAddress: MANY, messages: 1_000_000 };
const unlimited = { points: 100_000_000, seconds: 3 };
const rates = { callsByAccount: unlimited, callsByAddress: unlimited, upgradesByAddress: unlimited, signUpsByAddress: unlimited };

/** What the benchmarks call besides the product's own procedures: the path of a call with nothing at its end. */
const bench = router({ nothing: publicProcedure.mutation(() => null) });

/** The product as it is served, with limits so high that they still count and refuse nobody. */
export const openEzri: Open = async (storage) => {
  const world = await createWorld({
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
    drop() {
      throw new Error('Not yet.');
    },
    [Symbol.asyncDispose]: async () => world[Symbol.asyncDispose](),
  };
};
