/**
 * The list with `item` in it: in place of an older version of the same id, at the end when it is new, and the very same list when what
 * is there is as new or newer. Pure; sorting is the caller's.
 */
export function upsertNewer<T extends { id: string; version: number }>(items: readonly T[], item: T): readonly T[] {
  const at = items.findIndex(({ id }) => id === item.id);
  const there = items[at];
  if (!there) return [...items, item];
  return there.version >= item.version ? items : items.with(at, item);
}
