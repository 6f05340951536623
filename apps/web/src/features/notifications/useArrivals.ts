import { createRing } from '@ezri/client';
import type { Notification } from '@ezri/contract';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** Calls `onNew` once for each notification that was not there at the first look and is not read already. */
export function useArrivals(items: ReadonlyMap<string, Notification> | null, onNew: (item: Notification) => void): void {
  const [ring] = useState(createRing);
  const since = useRef<number | null>(null);
  const arrive = useEffectEvent(onNew);
  useEffect(() => {
    if (!items) return;
    const newest = Math.max(0, ...[...items.values()].map(({ createdAt }) => createdAt));
    if (since.current === null) {
      since.current = newest;
      ring.known(items.keys());
      return;
    }
    for (const item of items.values()) {
      // Older pages come in late without being news.
      const isNew = item.createdAt >= since.current && item.readAt === null && item.archivedAt === null;
      if (ring.shouldRing(item.id) && isNew) arrive(item);
    }
  }, [items, ring]);
}
