import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { BODY_MAX_BYTES, HEADERS_CHECK_MS, HEADERS_MS, KEEP_ALIVE_MS, REQUEST_MS } from '../limits.ts';
import type { AppRouter } from '../router.ts';
import { serveCalls } from './calls.ts';
import { protectPages } from './headers.ts';
import { serveHealth, type Condition } from './health.ts';
import { serveMetrics } from './serve-metrics.ts';
import { servePages } from './pages.ts';

/** Everything that is answered over plain HTTP. Not listening yet. `scrape` answers what /metrics shows. */
export async function createApp(deps: Deps, router: AppRouter, condition: Condition, scrape: () => Promise<string>): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // A call that came in the last moment is answered like any other.
    return503OnClosing: false,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_CHECK_MS },
  });
  await protectPages(app, deps.config);
  await app.register(fastifyCookie);
  app.addHook('onResponse', async (req, reply) => {
    // The route, not the address: an address holds ids and inputs.
    deps.log.debug(
      { method: req.method, route: req.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
  app.addHook('onSend', async (_req, reply) => {
    // Whoever keeps a connection open asks another node next time.
    if (condition.isDraining()) reply.header('connection', 'close');
  });
  serveHealth(app, deps, condition);
  serveMetrics(app, deps.config, scrape);
  await app.register(async (calls) => serveCalls(calls, deps, router), { prefix: '/trpc' });
  if (deps.config.webRoot !== null) await servePages(app, deps.config.webRoot);
  return app;
}
