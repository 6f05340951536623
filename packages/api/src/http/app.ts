import fastifyCookie from '@fastify/cookie';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { BODY_MAX_BYTES, HEADERS_CHECK_MS, HEADERS_MS, KEEP_ALIVE_MS, REQUEST_MS } from '../limits.ts';
import { serveCalls } from './calls.ts';
import { protectPages } from './headers.ts';
import { serveHealth } from './health.ts';
import { servePages } from './pages.ts';

/** Everything that is answered over plain HTTP. Not listening yet. */
export async function createApp(deps: Deps, isDraining: () => boolean): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    bodyLimit: BODY_MAX_BYTES,
    requestTimeout: REQUEST_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
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
  serveHealth(app, deps, isDraining);
  await app.register(async (calls) => serveCalls(calls, deps), { prefix: '/trpc' });
  if (deps.config.webRoot !== null) await servePages(app, deps.config.webRoot);
  return app;
}
