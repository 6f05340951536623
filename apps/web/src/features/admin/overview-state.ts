import type { Overview, OverviewEvent } from '@ezri/contract';

export interface OverviewState {
  readonly overview: Overview;
}

/** Pure. The newest picture wins; one that was made earlier (a late frame of another node) is dropped. */
export function apply(state: OverviewState, event: OverviewEvent): OverviewState {
  if (event.type === 'heartbeat' || event.overview.at < state.overview.at) return state;
  return { overview: event.overview };
}

/** The worst of the parts: what the one word at the top says. */
export function overallHealth({ database, feed, model }: Overview['health']): 'ok' | 'degraded' | 'down' {
  const all = [database.status, feed.status, model.status];
  // Ezri goes on without a model (alerts never need one), so that alone never reads as down.
  if (database.status === 'down' || feed.status === 'down') return 'down';
  return all.every((status) => status === 'ok') ? 'ok' : 'degraded';
}
