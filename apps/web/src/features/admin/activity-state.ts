import type { Activity, ActivityEvent, ActivityList } from '@ezri/contract';

/** Lines that are kept; the oldest goes first. */
export const ACTIVITY_KEPT = 100;

/** Newest first, each line once. */
export interface ActivityState {
  readonly entries: readonly Activity[];
}

const tidy = (entries: readonly Activity[]): readonly Activity[] =>
  [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort((a, b) => b.at - a.at || b.id.localeCompare(a.id)).slice(0, ACTIVITY_KEPT);

export const fromList = ({ entries }: Pick<ActivityList, 'entries'>): ActivityState => ({ entries: tidy(entries) });

/** Pure. A line that is here already changes nothing and gives the same object back. */
export function apply(state: ActivityState, event: ActivityEvent): ActivityState {
  if (event.type !== 'added' || state.entries.some(({ id }) => id === event.entry.id)) return state;
  return { entries: tidy([event.entry, ...state.entries]) };
}
