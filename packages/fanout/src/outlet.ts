import type { Cursor, Item } from './cursor.ts';

/** Says whether the consumer takes something now. When it does not, its follower is pumped again as soon as it does. */
export interface Room {
  hasRoom(): boolean;
}

/** Where a follower's events go. What it throws ends the follower, and that one alone. */
export interface Outlet {
  /** Whether an event would be taken at once. */
  readonly wanted: boolean;
  /** Hands out what the cursor has, while there is room. True when that was anything. */
  deliver(cursor: Cursor, room: Room): boolean;
  /** Hands out one event that stands alone. Only while `wanted`. */
  give(item: Item): void;
  /** Nothing comes any more: `fault` says why, undefined when it is simply over. Called once. */
  over(fault?: unknown): void;
}
