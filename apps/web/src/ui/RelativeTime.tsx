import { relativeTime } from './time.ts';
import { useNow } from './useNow.ts';
import { useLocale, useWords } from '../words/index.ts';

const TICK_MS = 30_000;

/** How long ago `at` (ms since the epoch) was; the full date and time on hover. */
export function RelativeTime({ at, className }: { at: number; className?: string }) {
  const date = new Date(at);
  const { time } = useWords();
  const locale = useLocale();
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString(locale)} className={className}>
      {relativeTime(at, useNow(TICK_MS), time, locale)}
    </time>
  );
}
