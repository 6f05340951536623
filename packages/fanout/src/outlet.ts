import type { Cursor, Item } from './cursor.ts';

/** A follower, as its outlet knows it. */
export interface Owner {
  /** Whether the consumer takes something now. When it does not, the outlet is asked to deliver again as soon as it does. */
  hasRoom(): boolean;
  /** From now on somebody else delivers for it: it is not asked any more. */
  rest(): void;
  /** It is asked again. The consumer was last given something at `sentAt`, on the hub's clock. */
  wake(sentAt: number): void;
  /** Ends it with a fault. */
  fail(fault: unknown): void;
}

/** Where a follower's events go. What it throws ends the follower, and that one alone. */
export interface Outlet {
  /** Whether an event would be taken at once. */
  readonly wanted: boolean;
  /** Hands out what the cursor has, while there is room. True when that was anything. */
  deliver(cursor: Cursor, owner: Owner): boolean;
  /** Hands out one event that stands alone. Only while `wanted`. */
  give(item: Item): void;
  /** Something comes for this consumer alone: whoever delivers for it must leave that to it again. */
  alone(): void;
  /** Nothing comes any more: `fault` says why, undefined when it is simply over. Called once. */
  over(fault?: unknown): void;
}
