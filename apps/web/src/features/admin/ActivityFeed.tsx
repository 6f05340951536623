import type { Activity } from '@ezri/contract';
import { EmptyState, RelativeTime, SeverityBadge, Skeleton } from '../../ui/index.ts';
import type { AdminLinks } from './links.ts';
import { activityHref, activityWords } from './activity.ts';
import { useWords } from '../../words/index.ts';

function Entry({ entry, links: { Link } }: { entry: Activity; links: AdminLinks }) {
  const words = useWords().admin.activity;
  const { before, after } = activityWords(entry, words);
  const href = activityHref(entry);
  return (
    <li className="flex items-start justify-between gap-3 border-t border-line py-2 text-sm first:border-t-0">
      <span className="min-w-0">
        {before}
        <strong className="font-semibold">{entry.who}</strong>
        {after} {entry.level !== null && entry.level > 0 && <SeverityBadge level={entry.level} />}{' '}
        {href && <Link href={href}>{href.startsWith('/admin/safety') ? words.openAlert : words.seeSessions}</Link>}
      </span>
      <RelativeTime at={entry.at} className="shrink-0 text-xs text-ink-faint" />
    </li>
  );
}

/** What has just happened, the newest first; null while it is on its way. */
export function ActivityFeed({ entries, links }: { entries: readonly Activity[] | null; links: AdminLinks }) {
  const words = useWords().admin.activity;
  if (entries === null) {
    return (
      <div aria-busy="true" aria-label={words.loading} className="space-y-3 py-2">
        {[0, 1, 2, 3].map((row) => (
          <Skeleton key={row} />
        ))}
      </div>
    );
  }
  if (entries.length === 0) {
    return (
      <EmptyState title={words.empty.title} className="border-0">
        {words.empty.text}
      </EmptyState>
    );
  }
  return (
    <ol className="max-h-[34rem] overflow-y-auto" aria-label={words.list}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} links={links} />
      ))}
    </ol>
  );
}
