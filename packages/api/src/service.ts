import { BROWSER_SPEECH, type LanguageModel, type Speech } from '@ezri/ai';
import { createFeedSource, createMemoryReplyTexts, createSeal, type Bus, type Database, type Redis, type ReplyTexts } from '@ezri/store';
import { createFeedHub } from '@ezri/fanout';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { createAttempts } from './account/attempts.ts';
import { seedDemo } from './account/demo.ts';
import { createLogins } from './account/logins.ts';
import { createPasswords } from './account/passwords.ts';
import { createOverviewBoard } from './admin/overview-board.ts';
import type { Config } from './config.ts';
import { coalesce } from './conversation/reply/coalesce.ts';
import { createReplyWorker } from './conversation/reply/worker.ts';
import { createSearches } from './conversation/search.ts';
import type { Deps } from './deps.ts';
import { isCarried, isReadable, pollMsOf } from './feed.ts';
import { createCallMeter } from './http/call-meter.ts';
import { memoryLimiters, sharedLimiters } from './http/limiters.ts';
import { listen } from './http/listen.ts';
import { createLimits } from './http/rate-limits.ts';
import { startHeartbeat } from './node/heartbeat.ts';
import { createRetention } from './node/retention.ts';
import { welcome } from './notifications/welcome.ts';
import { appRouter, type AppRouter } from './router.ts';
import { createPresence } from './session/presence.ts';
import { turnTimes, voiceMetrics } from './voice/metrics.ts';
import { createVoiceSessions } from './voice/sessions.ts';

/** What the runner has opened and will close again itself, after the service. */
export interface Parts {
  readonly db: Database;
  readonly bus: Bus;
  /** What nodes share besides the database; null, or not given, for a node that is alone. Its bus is passed as `bus`. */
  readonly redis?: Redis | null | undefined;
  /** Where the text so far of a reply is kept; Redis, or the memory of this process, when not given. */
  readonly texts?: ReplyTexts | undefined;
  /** What the process measures about itself, shown on /metrics beside what the service does (see `processMetrics`). */
  readonly processMetrics?: Registry | undefined;
  readonly model: LanguageModel;
  /** Who hears and speaks; the browsers themselves when not given. */
  readonly speech?: Speech | undefined;
  /** What is served: the app's own router when not given, or one that holds it and more (`mergeRouters`), as benchmarks have it. */
  readonly router?: AppRouter | undefined;
  readonly log: Logger;
}

export interface Service {
  /** `http://host:port`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly deps: Deps;
  /** Says on /readyz that it is going, asks the open sockets to move elsewhere, one after the other, and then takes no new connections; returns when they have left. Bounded by the sum of the times named `DRAIN_` in limits.ts. */
  drain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts one node of Ezri: `await using service = await createService(config, parts)`. Throws `EADDRINUSE` when the port is taken. */
export async function createService(config: Config, parts: Parts): Promise<Service> {
  await using building = new AsyncDisposableStack();
  const { db, bus, model, log } = parts;
  const redis = parts.redis ?? null;
  const speech = parts.speech ?? BROWSER_SPEECH;
  const texts = parts.texts ?? redis?.texts ?? createMemoryReplyTexts();
  const passwords = await createPasswords();
  if (config.demo) await seedDemo(db, passwords);

  const seal = bus.isLocal === true ? undefined : sealOf(config);
  const feed = building.use(createFeedHub(createFeedSource(db, bus, seal), { coalesce, isCarried, isReadable, pollMs: pollMsOf(db) }));
  const node = building.use(await startHeartbeat({ db, log }));
  building.use(createRetention({ db, log }));
  const presence = building.use(createPresence({ db, log, node }));
  const replies = building.use(createReplyWorker({ bus, db, feed, model, log, texts }));
  const overview = building.use(createOverviewBoard({ db, feed, model, speech, node, log }));
  const registry = new Registry();
  const voice = building.use(await createVoiceSessions({ bus, log, timed: turnTimes(registry) }));
  voiceMetrics(registry, voice);
  const own = memoryLimiters();
  const shared = redis === null ? own : sharedLimiters(redis.limiterClient);
  const deps: Deps = {
    config,
    db,
    bus,
    texts,
    redis,
    model,
    speech,
    log,
    feed,
    node,
    presence,
    replies,
    searches: createSearches(),
    voice,
    overview,
    logins: createLogins(db),
    passwords,
    attempts: createAttempts(shared),
    limits: createLimits(config.rates, own, shared),
    calls: createCallMeter(registry),
    onSignedUp: welcome,
  };
  const server = building.use(await listen(deps, parts.router ?? appRouter, { registry, limiters: shared, process: parts.processMetrics ?? null }));

  const started = building.move();
  return {
    url: server.url,
    port: server.port,
    deps,
    async drain() {
      voice.leave();
      await server.drain();
    },
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}

/** All nodes have the same keys for tokens, so what one seals the others open, also while a key is being changed. */
const sealOf = ({ jwtKeys, currentKey }: Config) =>
  createSeal([jwtKeys[currentKey] ?? '', ...Object.entries(jwtKeys).flatMap(([kid, key]) => (kid === currentKey ? [] : [key]))]);
