import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { HEARTBEAT_LATE_MS, LOOP_BLOCKED_MS } from '../limits.ts';
import type { LoopWatch } from './event-loop.ts';

const PING_MAX_MS = 2_000;

/** What the process knows about itself without asking anybody. */
export interface Condition {
  isDraining(): boolean;
  readonly loop: Pick<LoopWatch, 'longestMs'>;
}

type HealthDeps = Pick<Deps, 'db' | 'redis' | 'node'>;

/**
 * `/healthz`: the process runs. `/readyz`: it can work, which a load balancer asks before it sends anybody here. Its `status` says why not; its `bus` whether the other
 * nodes are heard through Redis, which makes nobody unready: without it the database is asked.
 */
export function serveHealth(app: FastifyInstance, deps: HealthDeps, condition: Condition): void {
  app.get('/healthz', async (_req, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_req, reply) => {
    const trouble = await troubleOf(deps, condition);
    reply.code(trouble === null ? 200 : 503).header('cache-control', 'no-store');
    return reply.send({ status: trouble ?? 'ready', bus: deps.redis?.health().status ?? 'memory' });
  });
}

async function troubleOf({ db, node }: HealthDeps, { isDraining, loop }: Condition): Promise<string | null> {
  if (isDraining()) return 'draining';
  if (loop.longestMs() > LOOP_BLOCKED_MS) return 'event loop blocked';
  if (node.beatAgeMs() > HEARTBEAT_LATE_MS) return 'heartbeat late';
  return (await answers(db)) ? null : 'database unreachable';
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
