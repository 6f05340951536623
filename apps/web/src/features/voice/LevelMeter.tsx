import type { Readable } from '@ezri/client';
import { useLevelStyle } from './useLevelStyle.ts';

/** How loud the person is heard, for the eye. */
export function LevelMeter({ level }: { level: Readable<number> }) {
  const bar = useLevelStyle<HTMLSpanElement>(level);
  return (
    <span aria-hidden className="inline-block h-1.5 w-16 shrink-0 overflow-hidden rounded-full bg-sunken ring-1 ring-line">
      <span ref={bar} className="block size-full origin-left scale-x-(--level) rounded-full bg-accent [--level:0]" />
    </span>
  );
}
