import type { Health, ModelHealth, Overview } from '@ezri/contract';
import { DatabaseFull, countAlerts, countOnline, countSessions, databaseNow, historyOfHour, messagesInLastMinute } from '@ezri/store';
import type { Deps } from '../deps.ts';

/** A database that takes longer than this to say "here" is slow. */
const SLOW_PING_MS = 250;
const MODEL_HEALTH_WITHIN_MS = 2_000;

export type OverviewDeps = Pick<Deps, 'db' | 'feed' | 'model' | 'node'>;

/** Everything AdminHome shows, in one snapshot of the database. */
export async function overview(deps: OverviewDeps): Promise<Overview> {
  const [database, model] = await Promise.all([databaseHealth(deps), modelHealth(deps)]);
  // Who came a moment ago is counted, too.
  await deps.node.tellOnline();
  const { online, ...counted } = await deps.db.snapshot(async (tx) => ({
    at: await databaseNow(tx),
    alerts: await countAlerts(tx),
    activeSessions: (await countSessions(tx)).active,
    messagesPerMinute: await messagesInLastMinute(tx),
    history: await historyOfHour(tx),
    online: await countOnline(tx),
  }));
  return { ...counted, online: online.people, staffOnline: online.staff, health: { database, feed: feedHealth(deps), model } };
}

async function databaseHealth({ db }: OverviewDeps): Promise<Health> {
  try {
    const latencyMs = await db.ping();
    const kind = db.kind === 'embedded' ? 'Embedded database' : 'Postgres';
    return latencyMs > SLOW_PING_MS
      ? { status: 'degraded', detail: `${kind} answers slowly.`, latencyMs }
      : { status: 'ok', detail: `${kind} answers.`, latencyMs };
  } catch (error) {
    const detail = error instanceof DatabaseFull ? 'The database is full: nothing new can be kept.' : 'The database does not answer.';
    return { status: 'down', detail, latencyMs: null };
  }
}

/** A model that does not even say how it is must not keep staff from seeing everything else. */
async function modelHealth({ model }: OverviewDeps): Promise<ModelHealth> {
  const silent: ModelHealth = { status: 'down', detail: 'The model does not say how it is.', latencyMs: null, provider: null };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ModelHealth>((resolve) => {
    timer = setTimeout(() => resolve(silent), MODEL_HEALTH_WITHIN_MS);
  });
  try {
    return await Promise.race([model.health(), late]);
  } catch {
    return silent;
  } finally {
    clearTimeout(timer);
  }
}

/** The last overview that could be read, told with the truth about the database. */
export const withoutDatabase = (last: Overview): Overview => ({
  ...last,
  health: { ...last.health, database: { status: 'down', detail: 'The database does not answer: the numbers are from before.', latencyMs: null } },
});

function feedHealth({ feed }: OverviewDeps): Health {
  const { gaps, followers } = feed.metrics();
  if (gaps > 0) return { status: 'degraded', detail: `${gaps} gaps were found and read again since the start.`, latencyMs: null };
  return { status: 'ok', detail: `No gap; ${followers} screens follow.`, latencyMs: null };
}
