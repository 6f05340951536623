import type { TimelineEntry } from '@ezri/contract';
import { Skeleton } from '../../ui/index.ts';
import { deedOf } from './words.ts';
import { useLocale, useWords } from '../../words/index.ts';

const timeOf = (at: number, locale: string): string =>
  new Date(at).toLocaleString(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** What happened to an alert, the newest first; null while it is being fetched. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] | null }) {
  const words = useWords();
  const locale = useLocale();
  const { history } = words.alert;
  if (entries === null) {
    return (
      <div aria-busy="true" aria-label={history.loading} className="space-y-3">
        <Skeleton className="w-3/4" />
        <Skeleton className="w-1/2" />
        <Skeleton className="w-2/3" />
      </div>
    );
  }
  return (
    <ol aria-label={history.title} className="space-y-3 border-l border-line pl-4 text-sm">
      {entries.toReversed().map((entry) => (
        <li key={entry.id} className="relative">
          <span aria-hidden className="absolute top-1.5 -left-5 size-2 rounded-full bg-line-strong" />
          <p>
            <strong className="font-semibold">{entry.actor?.name ?? 'Ezri'}</strong> {deedOf(entry, words)}
          </p>
          {entry.note && <p className="mt-1 rounded-md bg-sunken px-3 py-2 break-words whitespace-pre-wrap">{entry.note}</p>}
          <time dateTime={new Date(entry.at).toISOString()} className="text-xs text-ink-faint tabular-nums">
            {timeOf(entry.at, locale)}
          </time>
        </li>
      ))}
    </ol>
  );
}
