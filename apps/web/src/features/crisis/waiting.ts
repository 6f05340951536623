import { useEffect, useSyncExternalStore } from 'react';
import { isOpen, type QueueState } from './queue-state.ts';

/** Open alerts that nobody has: all of them, and those of `GRAVE_FROM` or more. */
export interface Waiting {
  readonly unassigned: number;
  readonly grave: number;
}

/** From this level on, an alert that nobody has is said on every page for as long as it waits. */
export const GRAVE_FROM = 3;

export const waitingOf = ({ alerts, counts }: Pick<QueueState, 'alerts' | 'counts'>): Waiting => ({
  unassigned: counts.unassigned,
  grave: [...alerts.values()].filter((alert) => isOpen(alert) && alert.level >= GRAVE_FROM && alert.assignee === null).length,
});

const NOTHING: Waiting = { unassigned: 0, grave: 0 };
let waiting = NOTHING;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Passes on what the one crisis feed of this page knows: the queue's own, or that of the watch on every other page. */
export function useTellWaiting(live: QueueState | null): void {
  useEffect(() => {
    if (!live) return;
    waiting = waitingOf(live);
    for (const listener of [...listeners]) listener();
  }, [live]);
}

/** What waits for staff now, for the frame of the page. It stays as last known while a page changes. */
export const useWaiting = (): Waiting => useSyncExternalStore(subscribe, () => waiting);
