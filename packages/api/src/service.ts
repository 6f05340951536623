import type { LanguageModel } from '@ezri/ai';
import { createFeedSource, type Bus, type Database } from '@ezri/store';
import { createFeedHub } from '@ezri/fanout';
import type { Logger } from 'pino';
import { createAttempts } from './account/attempts.ts';
import { seedDemo } from './account/demo.ts';
import { createPasswords } from './account/passwords.ts';
import { createOverviewBoard } from './admin/overview-board.ts';
import type { Config } from './config.ts';
import { coalesce } from './conversation/coalesce.ts';
import { createReplyWorker } from './conversation/reply-worker.ts';
import type { Deps } from './deps.ts';
import { pollMs } from './feed.ts';
import { createLimits } from './http/rate-limits.ts';
import { listen } from './http/listen.ts';
import { welcome } from './notifications/welcome.ts';
import { createPresence } from './session/presence.ts';

/** What the runner has opened and will close again itself, after the service. */
export interface Parts {
  readonly db: Database;
  readonly bus: Bus;
  readonly model: LanguageModel;
  readonly log: Logger;
}

export interface Service {
  /** `http://host:port`, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  readonly deps: Deps;
  /** Takes no new connections and asks the open ones to move elsewhere; returns when they have, after `DRAIN_MS` at the latest. */
  drain(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts one node of Ezri: `await using service = await createService(config, parts)`. Throws `EADDRINUSE` when the port is taken. */
export async function createService(config: Config, parts: Parts): Promise<Service> {
  await using building = new AsyncDisposableStack();
  const { db, bus, model, log } = parts;
  const passwords = await createPasswords();
  if (config.demo) await seedDemo(db, passwords);

  const feed = building.use(createFeedHub(createFeedSource(db, bus), { coalesce, pollMs }));
  const presence = building.use(createPresence({ db, log }));
  const replies = building.use(createReplyWorker({ db, feed, model, log }));
  const overview = building.use(createOverviewBoard({ db, feed, model, presence, log }));
  const attempts = createAttempts();
  const deps: Deps = {
    config,
    ...parts,
    feed,
    presence,
    replies,
    overview,
    passwords,
    attempts,
    limits: createLimits(config.rates),
    onSignedUp: welcome,
  };
  const server = building.use(await listen(deps));

  const started = building.move();
  return {
    url: server.url,
    port: server.port,
    deps,
    drain: server.drain,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  };
}
