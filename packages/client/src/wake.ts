import type { Clock } from './clock.ts';

/** How often the clock is looked at, and how much later than planned that may happen before the machine must have slept. */
export const WAKE_CHECK_MS = 5_000;
export const WAKE_DRIFT_MS = 20_000;

export interface Wakefulness {
  /** The network is back, or the machine slept: an open socket is not to be trusted. */
  onDoubt(): void;
  /** Somebody looks at the page again. */
  onLook(): void;
  /** The device says that it has no network (`false`) or has one again (`true`). */
  onNetwork(online: boolean): void;
}

interface Page extends EventTarget {
  visibilityState?: string;
}

/** What of a browser there is: in Node none of it exists and only the clock is watched. */
export interface Surroundings {
  window: EventTarget | null;
  document: Page | null;
}

export function surroundings(): Surroundings {
  const { window, document } = globalThis as { window?: unknown; document?: unknown };
  return { window: window instanceof EventTarget ? window : null, document: document instanceof EventTarget ? document : null };
}

/** `false` only when the device is certain that it has no network. */
export const deviceOnline = (): boolean => (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine !== false;

/** Watches for the moments at which waiting for a timer would be a waste. Returns what ends the watch. */
export function watchWakefulness({ window, document }: Surroundings, clock: Clock, on: Wakefulness): () => void {
  const ends: (() => void)[] = [];
  const listen = (target: EventTarget | null, type: string, task: () => void): void => {
    target?.addEventListener(type, task);
    ends.push(() => target?.removeEventListener(type, task));
  };

  listen(window, 'online', () => {
    on.onNetwork(true);
    on.onDoubt();
  });
  listen(window, 'offline', () => on.onNetwork(false));
  listen(document, 'visibilitychange', () => {
    if (document?.visibilityState === 'visible') on.onLook();
  });

  let planned = clock.now() + WAKE_CHECK_MS;
  let cancel = (): void => undefined;
  const check = (): void => {
    const late = clock.now() - planned;
    planned = clock.now() + WAKE_CHECK_MS;
    cancel = clock.after(WAKE_CHECK_MS, check);
    // A hidden tab's timers may be held back for a minute; that is no sleep, and nobody is looking.
    if (late > WAKE_DRIFT_MS && document?.visibilityState !== 'hidden') on.onDoubt();
  };
  cancel = clock.after(WAKE_CHECK_MS, check);
  ends.push(() => cancel());

  return () => {
    for (const end of ends) end();
  };
}
