import type { Alert } from '@ezri/contract';
import { useEffect } from 'react';
import { trpc } from '../../wire/trpc.ts';

/**
 * One alert with its history. `live` is the alert as the queue knows it: when it is newer than what was fetched, the history is fetched
 * again, because notes never travel in events.
 */
export function useAlertDetail(alertId: string | null, live: Alert | undefined) {
  const query = trpc.crisis.get.useQuery({ alertId: alertId ?? '' }, { enabled: alertId !== null });
  const { data, refetch } = query;
  const liveVersion = live?.version ?? 0;
  const knownVersion = data?.alert.version ?? 0;
  useEffect(() => {
    if (knownVersion > 0 && liveVersion > knownVersion) void refetch();
  }, [liveVersion, knownVersion, refetch]);

  const fetched = data?.alert.id === alertId ? data : undefined;
  const alert = live && (!fetched || live.version >= fetched.alert.version) ? live : fetched?.alert;
  return { alert, timeline: fetched?.timeline ?? (query.isError ? ('failed' as const) : null), error: query.error, refetch };
}
