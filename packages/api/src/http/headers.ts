import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

const HOST = /^[\w.:[\]-]+$/;

/** Browsers differ on whether `'self'` covers WebSockets of the same host, so the host is named. */
const ownSockets = ({ headers: { host } }: IncomingMessage): string =>
  host !== undefined && HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";

/** Headers that tell a browser how little our pages need. */
export async function protectPages(app: FastifyInstance, { secureCookies }: Config): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", (req) => ownSockets(req)],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: secureCookies,
  });
  app.addHook('onRequest', async (_req, reply) => {
    reply.header('permissions-policy', 'microphone=(self), camera=(), geolocation=()');
  });
}
