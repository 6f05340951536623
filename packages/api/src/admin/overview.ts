import type { Health, Overview } from '@ezri/contract';
import { DatabaseFull, countAlerts, countOnline, countSessions, databaseNow, historyOfHour, messagesInLastMinute } from '@ezri/store';
import type { Deps } from '../deps.ts';
import { hearingHealth, modelHealth, speakingHealth } from './engine-health.ts';

/** A database that takes longer than this to say "here" is slow. */
const SLOW_PING_MS = 250;

export type OverviewDeps = Pick<Deps, 'db' | 'feed' | 'model' | 'node' | 'speech'>;

/** Everything AdminHome shows, in one snapshot of the database. */
export async function overview(deps: OverviewDeps): Promise<Overview> {
  const [database, model, hearing, speaking] = await Promise.all([
    databaseHealth(deps),
    modelHealth(deps),
    hearingHealth(deps),
    speakingHealth(deps),
  ]);
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
  return { ...counted, online: online.people, staffOnline: online.staff, health: { database, feed: feedHealth(deps), model, hearing, speaking } };
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
