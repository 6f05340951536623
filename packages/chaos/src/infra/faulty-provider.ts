/**
 * A node whose replies come from a provider that breaks in the way that the person asks for: `provider:hang` and so on, see `provider-faults.ts`.
 * In place of `apps/server`, whose companion is scripted and never breaks. Adapters that speak HTTP are tested against servers of the tests, `packages/ai/src/testing`.
 */
import { createLogger, createService, processMetrics, RATES } from '@ezri/api';
import { openDatabase, openRedis } from '@ezri/store';
import { faultyModel } from './provider-faults.ts';

/** All clients come from one address. */
const MANY = 100_000;

const { DATABASE_URL: url, REDIS_URL: redisUrl, JWT_SECRET: secret, HOST: host = '127.0.0.1', PORT: port = '0' } = process.env;
if (url === undefined || redisUrl === undefined || secret === undefined) throw new Error('DATABASE_URL, REDIS_URL and JWT_SECRET are needed.');

const stopped = new Promise((resolve) => process.once('SIGTERM', resolve));
const log = createLogger('trace');
const many = <T extends object>(rate: T) => ({ ...rate, points: MANY });
const config = {
  port: Number(port),
  host,
  allowedOrigins: [],
  jwtKeys: { now: secret },
  currentKey: 'now',
  demo: false,
  trustProxy: true,
  secureCookies: false,
  webRoot: null,
  socketLimits: { perAddress: MANY },
  rates: {
    upgradesByAddress: many(RATES.upgradesByAddress),
    callsByAddress: many(RATES.callsByAddress),
    signUpsByAddress: many(RATES.signUpsByAddress),
  },
};
await using redis = openRedis({ url: redisUrl, secrets: [secret], logger: log });
await using db = await openDatabase({ url, bus: redis.bus, logger: log });
const parts = { db, bus: redis.bus, redis, model: faultyModel(), log, processMetrics: processMetrics() };
await using service = await createService(config, parts);
process.stdout.write(`${service.url}\n`);
await stopped;
await service.drain();
