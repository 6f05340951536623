import type { Notification } from '@ezri/contract';
import { BellRing } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, EmptyState, Skeleton } from '../../ui/index.ts';
import type { InboxFilter, Mark } from './inbox-state.ts';
import { NotificationItem } from './NotificationItem.tsx';
import { byDay } from './days.ts';
import { useLocale, useWords } from '../../words/index.ts';

export interface NotificationListProps {
  readonly filter: InboxFilter;
  /** Newest first; null while they are on their way. */
  readonly items: readonly Notification[] | null;
  readonly now: number;
  onMark(ids: readonly string[], mark: Mark): void;
  onFollow(item: Notification): void;
}

function Waiting() {
  return (
    <div aria-busy="true" aria-label={useWords().notifications.loading} className="space-y-6 rounded-lg border border-line bg-surface p-5">
      {[0, 1, 2].map((row) => (
        <div key={row} className="space-y-2">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="w-4/5" />
        </div>
      ))}
    </div>
  );
}

/** The notifications by day, one by one or several at a time. */
export function NotificationList({ filter, items, now, onMark, onFollow }: NotificationListProps) {
  const { notifications: words, time } = useWords();
  const locale = useLocale();
  const id = useId();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  if (items === null) return <Waiting />;
  if (items.length === 0) {
    return (
      <EmptyState icon={<BellRing aria-hidden />} title={words.empty[filter].title}>
        {words.empty[filter].text}
      </EmptyState>
    );
  }
  // What has left the list in the meantime is no longer selected.
  const selected = items.map((item) => item.id).filter((itemId) => chosen.has(itemId));
  const select = (itemId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(itemId);
    else next.delete(itemId);
    setChosen(next);
  };
  const markSelected = (mark: Mark) => {
    onMark(selected, mark);
    setChosen(new Set());
  };
  return (
    <div className="space-y-6">
      <div role="group" aria-label={words.selection} className="flex min-h-11 flex-wrap items-center gap-2">
        <label className="flex min-h-11 cursor-pointer items-center gap-2.5 px-4 text-sm text-ink-soft sm:px-5">
          <input
            type="checkbox"
            className="size-4.5 accent-accent"
            checked={selected.length === items.length}
            onChange={(event) => setChosen(new Set(event.target.checked ? items.map((item) => item.id) : []))}
          />
          {selected.length > 0 ? words.selected(selected.length) : words.selectAll}
        </label>
        {selected.length > 0 && filter !== 'archived' && (
          <>
            <Button size="sm" onClick={() => markSelected('read')}>
              {words.markSelectedAsRead}
            </Button>
            <Button size="sm" onClick={() => markSelected('unread')}>
              {words.markSelectedAsUnread}
            </Button>
            <Button size="sm" onClick={() => markSelected('archived')}>
              {words.archiveSelected}
            </Button>
          </>
        )}
      </div>
      {byDay(items, now, time, locale).map(({ name, items: ofDay }) => (
        <section key={name} aria-labelledby={`${id}-${name}`}>
          <h2 id={`${id}-${name}`} className="mb-2 text-sm font-bold text-ink-soft">
            {name}
          </h2>
          <ul className="overflow-hidden rounded-lg border border-line bg-surface">
            {ofDay.map((item) => (
              <NotificationItem key={item.id} item={item} selected={chosen.has(item.id)} onSelect={select} onMark={onMark} onFollow={onFollow} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
