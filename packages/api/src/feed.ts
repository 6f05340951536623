import { parseCursor, type Resume } from '@ezri/contract';
import type { FollowOptions } from '@ezri/fanout';

/** Where a subscription starts: tRPC's own `lastEventId` is newer than the cursor the client first came with. */
export function positionOf({ after, lastEventId }: Resume): FollowOptions['after'] {
  const text = lastEventId ?? after;
  return text === null || text === undefined ? null : parseCursor(text);
}
