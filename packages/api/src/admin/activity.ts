import { ActivityEvent, type ActivityList } from '@ezri/contract';
import { cursorOf, lastEvents } from '@ezri/store';
import type { Deps } from '../deps.ts';

const ENTRIES_MAX = 50;

/** The newest lines first. They are the feed's own events: there is no second copy that could disagree. */
export async function activity(deps: Deps): Promise<ActivityList> {
  return deps.db.snapshot(async (tx) => {
    const events = await lastEvents(tx, 'activity', ENTRIES_MAX);
    const entries = events.flatMap(({ body }) => {
      const parsed = ActivityEvent.safeParse(body);
      return parsed.success && parsed.data.type === 'added' ? [parsed.data.entry] : [];
    });
    return { entries: entries.reverse(), cursor: await cursorOf(tx, 'activity') };
  });
}
