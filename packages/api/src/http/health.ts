import { ServerBusy } from '@ezri/store';
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
  const probe = createProbe(deps.db);
  app.get('/healthz', async (_req, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));
  app.get('/readyz', async (_req, reply) => {
    const trouble = troubleOf(deps, condition) ?? (await probe());
    reply.code(trouble === null ? 200 : 503).header('cache-control', 'no-store');
    return reply.send({ status: trouble ?? 'ready', bus: deps.redis?.health().status ?? 'memory' });
  });
}

function troubleOf({ node }: HealthDeps, { isDraining, loop }: Condition): string | null {
  if (isDraining()) return 'draining';
  if (loop.longestMs() > LOOP_BLOCKED_MS) return 'event loop blocked';
  return node.beatAgeMs() > HEARTBEAT_LATE_MS ? 'heartbeat late' : null;
}

/** One ping for all who ask while it is under way: anybody may ask, and must not take the database's places from people. */
function createProbe(db: Deps['db']): () => Promise<string | null> {
  let asking: Promise<string | null> | null = null;
  return () =>
    (asking ??= troubleOfDatabase(db).finally(() => {
      asking = null;
    }));
}

/** A database that is late or refuses may only have too much to do. If it is gone in silence, the heartbeat soon says so. */
async function troubleOfDatabase(db: Deps['db']): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('database busy'), PING_MAX_MS);
  });
  const ping = db.ping().then(
    () => null,
    (error: unknown) => (error instanceof ServerBusy ? 'database busy' : 'database unreachable'),
  );
  return Promise.race([ping, late]).finally(() => clearTimeout(timer));
}
