/** Alerts that are remembered as rung. The oldest is forgotten first; a queue this long has other problems than a second ring. */
export const RING_MEMORY = 1_000;

/** Says for each alert once that it may ring: a replay, a resync or a second tab's event never rings again. */
export interface Ring {
  /** `true` the first time an id is seen. Rising severity rings again when the caller makes it part of the id: `${id}:${level}`. */
  shouldRing(id: string): boolean;
  /** Ids that are on screen already (the snapshot): they never ring. */
  known(ids: Iterable<string>): void;
}

export function createRing(limit: number = RING_MEMORY): Ring {
  const rung = new Set<string>();

  const remember = (id: string): boolean => {
    const fresh = !rung.delete(id);
    // Back in as the newest, so that an alert which still makes itself heard is the last to be forgotten.
    rung.add(id);
    for (const oldest of rung) {
      if (rung.size <= limit) break;
      rung.delete(oldest);
    }
    return fresh;
  };

  return {
    shouldRing: remember,
    known(ids) {
      for (const id of ids) remember(id);
    },
  };
}
