import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';

const PING_MAX_MS = 2_000;

/** `/healthz`: the process runs. `/readyz`: it can work, which a load balancer asks before it sends anybody here. */
export function serveHealth(app: FastifyInstance, { db }: Pick<Deps, 'db'>, isDraining: () => boolean): void {
  app.get('/healthz', async (_req, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_req, reply) => {
    reply.header('cache-control', 'no-store');
    if (isDraining()) return reply.code(503).send({ status: 'draining' });
    return (await answers(db)) ? reply.send({ status: 'ready' }) : reply.code(503).send({ status: 'database unreachable' });
  });
}

async function answers(db: Deps['db']): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_MAX_MS);
  });
  const ping = db.ping().then(
    () => true,
    () => false,
  );
  return Promise.race([ping, late]).finally(() => clearTimeout(timer));
}
