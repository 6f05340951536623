import { createLanes } from '../lanes.ts';
import { refuse } from '../refusal.ts';

/** A search reads all that a person has ever said. So many go on at once on one node, and so many wait: whatever anybody looks for, most connections are left to what is said. */
const SEARCHES_AT_ONCE = 2;
const SEARCHES_WAITING = 50;

/** Runs searches in turn; beyond the bound they are refused (`server.unavailable`). */
export const createSearches = () => createLanes(SEARCHES_AT_ONCE, { most: SEARCHES_WAITING, refusal: () => refuse('server.unavailable') });
export type Searches = ReturnType<typeof createSearches>;
