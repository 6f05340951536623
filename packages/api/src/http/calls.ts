import { TRPCError } from '@trpc/server';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEVICE_LIFE_MS } from '../account/device.ts';
import type { Context, CookieJar, Identity } from '../context.ts';
import type { Deps } from '../deps.ts';
import { BODY_MAX_BYTES, CALLS_PER_BATCH } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { AppRouter } from '../router.ts';
import { addressOf } from './addresses.ts';
import { allowCrossOrigin } from './cross-origin.ts';
import { fromFastify, sendRefusal } from './errors.ts';
import { bearerOf, cookieName, cookieOf, deviceCookieName, deviceCookieOf, identityOfCookie, identityOfToken } from './identify.ts';
import { isTooDeep } from './json.ts';
import { logFaults } from './on-error.ts';
import { callAllowed } from './origins.ts';
import { userAgentOf } from './user-agent.ts';

const ENDPOINT = '/trpc';
/** The browser keeps the cookie for as long as a session can live; the store decides whether it is still worth anything. */
const COOKIE_LIFE_SECONDS = 14 * 24 * 60 * 60;

/** Queries and mutations over HTTP, under `/trpc/`. JSON alone, small, and never from a foreign page. */
export async function serveCalls(app: FastifyInstance, deps: Deps, router: AppRouter): Promise<void> {
  const { config, log } = deps;
  const onError = logFaults(log);

  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: BODY_MAX_BYTES }, (_req, body, done) => done(null, body));

  app.setErrorHandler((cause, _req, reply) => {
    const error = fromFastify(cause);
    onError({ error, type: 'unknown' });
    return sendRefusal(reply, error);
  });

  app.addHook('onRequest', async (req, reply) => {
    reply.header('cache-control', 'no-store');
    allowCrossOrigin(req, reply, config.allowedOrigins);
    const changes = req.method !== 'GET' && req.method !== 'HEAD' && req.method !== 'OPTIONS';
    if (changes && !callAllowed(req.headers, config.allowedOrigins, cookieOf(req.headers, config) !== null)) throw refuse('request.origin');
  });

  app.options('/*', async (_req, reply) => reply.code(204).send());

  app.route({
    method: ['GET', 'POST'],
    url: '/*',
    handler: async (req, reply) => {
      const body = typeof req.body === 'string' ? req.body : null;
      if (body !== null && isTooDeep(body)) throw new TRPCError({ code: 'BAD_REQUEST', message: 'This JSON is nested too deeply.' });
      const response = await fetchRequestHandler({
        endpoint: ENDPOINT,
        router,
        req: new Request(`http://localhost${req.url}`, { method: req.method, headers: headersOf(req), body }),
        createContext: async () => contextOf(deps, req, reply),
        maxBatchSize: CALLS_PER_BATCH,
        onError,
      });
      return reply.send(response);
    },
  });
}

async function contextOf(deps: Deps, req: FastifyRequest, reply: FastifyReply): Promise<Context> {
  const proof = await identityOf(deps, req);
  return {
    deps,
    ...proof,
    cookies: jarOf(deps, req, reply),
    address: addressOf(req.raw, deps.config.trustProxy),
    userAgent: userAgentOf(req.headers),
    socket: null,
  };
}

async function identityOf(deps: Deps, { headers }: FastifyRequest): Promise<{ identity: Identity | null; refusedToken: TRPCError | null }> {
  const bearer = bearerOf(headers);
  if (bearer !== null) {
    try {
      return { identity: (await identityOfToken(deps, bearer)).identity, refusedToken: null };
    } catch (error) {
      if (error instanceof TRPCError && error.code === 'UNAUTHORIZED') return { identity: null, refusedToken: error };
      throw error;
    }
  }
  const cookie = cookieOf(headers, deps.config);
  const confirmed = cookie === null ? null : await identityOfCookie(deps, cookie);
  return { identity: confirmed?.identity ?? null, refusedToken: null };
}

function jarOf({ config }: Deps, { headers }: FastifyRequest, reply: FastifyReply): CookieJar {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: config.secureCookies } as const;
  const set = (token: string) => void reply.setCookie(cookieName(config), token, { ...options, maxAge: COOKIE_LIFE_SECONDS });
  return {
    set,
    renew() {
      const cookie = cookieOf(headers, config);
      if (cookie !== null) set(cookie);
    },
    device: deviceCookieOf(headers, config),
    setDevice: (device) => void reply.setCookie(deviceCookieName(config), device, { ...options, maxAge: DEVICE_LIFE_MS / 1000 }),
    clear: () => void reply.clearCookie(cookieName(config), options).header('clear-site-data', '"storage"'),
  };
}

function headersOf({ headers }: FastifyRequest): Headers {
  const copy = new Headers();
  for (const [name, value] of Object.entries(headers)) for (const one of [value ?? []].flat()) copy.append(name, one);
  return copy;
}
