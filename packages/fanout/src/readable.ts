import type { FeedEvent } from './types.ts';

/** One for all, so that its JSON is worked out once. */
const SKIPPED = Object.freeze({ type: 'skipped' });

/**
 * The same events, with each that this build cannot read replaced by `{type: 'skipped'}`. Its number stays, so that nothing is missing behind it: one bad
 * event can stop neither the stream nor those who follow it.
 */
export function readable(events: readonly FeedEvent[], isReadable: (data: unknown) => boolean, onSkipped: () => void): readonly FeedEvent[] {
  return events.map((event) => {
    if (isReadable(event.data)) return event;
    onSkipped();
    return { seq: event.seq, data: SKIPPED };
  });
}
