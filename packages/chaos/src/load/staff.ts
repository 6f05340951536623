import { createRing, upsertNewer, type Feed } from '@ezri/client';
import { newId, type Alert, type AlertList, type CrisisEvent, type LiveSessions, type Session, type SessionEvent } from '@ezri/contract';
import type { Journal } from '../journal.ts';
import type { Random } from '../random.ts';
import type { Credentials } from './accounts.ts';
import { createChaosClient, type ChaosClient, type Entry } from './client.ts';

const ALERTS_MAX = 200;

/** What one screen of the alert queue holds. */
export interface Queue {
  readonly alerts: readonly Alert[];
  readonly cursor: AlertList['cursor'];
}

export interface StaffMember extends ChaosClient {
  readonly queue: Feed<Queue>;
  /** The alerts on the screen now. */
  alerts(): readonly Alert[];
}

/** A member of staff with the alert queue open. `onAlert` hears what has just been shown. */
export async function createStaffMember(
  server: Entry,
  name: string,
  credentials: Credentials,
  journal: Journal,
  options: { token?: string; onAlert?: (alert: Alert, event: CrisisEvent) => void } = {},
): Promise<StaffMember> {
  const client = await createChaosClient(server, name, credentials, journal, options.token);
  const ring = createRing();
  const queue = client.watch<Queue, CrisisEvent>({
    topic: 'crisis',
    async snapshot({ signal }) {
      const { alerts, cursor } = await client.trpc.crisis.list.query({ status: 'all', limit: ALERTS_MAX }, { signal });
      ring.known(alerts.map(({ id, level }) => `${id}:${level}`));
      return { alerts, cursor };
    },
    subscribe: (input, handlers) => client.trpc.crisis.onAlert.subscribe(input, handlers),
    entityOf: (event) => ('alert' in event ? event.alert.id : null),
    apply(state, event) {
      if (!('alert' in event)) return state;
      const { alert } = event;
      const rings = event.type === 'raised' || event.type === 'severityRaised';
      if (rings && ring.shouldRing(`${alert.id}:${alert.level}`))
        journal.rung.push({ client: name, id: `${alert.id}:${alert.level}`, at: Date.now() });
      options.onAlert?.(alert, event);
      return { ...state, alerts: upsertNewer(state.alerts, alert) };
    },
  });
  return Object.assign(client, {
    queue,
    alerts: () => {
      const now = queue.get();
      return now.status === 'ready' ? now.state.alerts : [];
    },
  });
}

export interface SessionList {
  readonly sessions: readonly Session[];
  readonly cursor: LiveSessions['cursor'];
}

/** Also keeps the list of live sessions open on this device. */
export function watchSessions(client: ChaosClient): Feed<SessionList> {
  return client.watch<SessionList, SessionEvent>({
    topic: 'sessions',
    snapshot: ({ signal }) => client.trpc.session.live.query(undefined, { signal }),
    subscribe: (input, handlers) => client.trpc.session.onUpdate.subscribe(input, handlers),
    entityOf: (event) => ('session' in event ? event.session.id : null),
    apply: (state, event) => ('session' in event ? { ...state, sessions: upsertNewer(state.sessions, event.session) } : state),
  });
}

/** Takes an alert and resolves it, as staff do; each step once, with a key of its own; in a share of `resolved` it comes to an end at once. Answers whether this member of staff got it. */
export async function handle(staff: StaffMember, alert: Alert, random: Random, resolved = 0.8): Promise<boolean> {
  const { id: alertId, version } = alert;
  const key = newId();
  const taken = await staff.ask(
    'assign',
    { alertId, expectedVersion: version, key },
    (options) => staff.trpc.admin.assignCrisis.mutate({ alertId, expectedVersion: version, idempotencyKey: key }, options),
    (answer) => ({ version: answer.alert.version }),
  );
  if (taken === null) return false;
  if (!random.chance(resolved)) return true;
  const next = { alertId, expectedVersion: taken.alert.version, idempotencyKey: newId() };
  await staff.ask(
    'resolve',
    { alertId, expectedVersion: next.expectedVersion, key: next.idempotencyKey },
    (options) => staff.trpc.admin.resolveCrisis.mutate({ ...next, outcome: 'safe_confirmed', notes: 'Talked with them.' }, options),
    (answer) => ({ version: answer.alert.version }),
  );
  return true;
}
