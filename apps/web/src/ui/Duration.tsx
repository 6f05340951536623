import { clockDuration } from './time.ts';
import { useNow } from './useNow.ts';

export interface DurationProps {
  /** ms since the epoch, on the server's clock. */
  since: number;
  /** Where it stops; null while it runs. */
  until?: number | null;
  /** The server's clock minus the browser's, in ms. */
  skewMs?: number;
  className?: string;
}

/** A duration that ticks in the browser. */
export function Duration({ since, until = null, skewMs = 0, className }: DurationProps) {
  const now = useNow(1_000) + skewMs;
  return (
    <span role="timer" className={className} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {clockDuration((until ?? now) - since)}
    </span>
  );
}
