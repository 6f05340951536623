import type { Notification } from '@ezri/contract';
import { Archive, Mail, MailOpen } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Badge, Button, cn, RelativeTime } from '../../ui/index.ts';
import type { Mark } from './inbox-state.ts';
import { useWords } from '../../words/index.ts';

export interface NotificationItemProps {
  readonly item: Notification;
  readonly selected: boolean;
  onSelect(id: string, selected: boolean): void;
  onMark(ids: readonly string[], mark: Mark): void;
  /** Somebody goes where the notification leads. */
  onFollow(item: Notification): void;
}

const icon = 'size-4';

export function NotificationItem({ item, selected, onSelect, onMark, onFollow }: NotificationItemProps) {
  const words = useWords().notifications;
  const unread = item.readAt === null && item.archivedAt === null;
  const follow = (event: MouseEvent) => {
    // A new tab is the browser's business; the notification is read either way.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return onMark([item.id], 'read');
    event.preventDefault();
    onFollow(item);
  };
  return (
    <li className={cn('flex gap-3 border-t border-line px-4 py-4 first:border-t-0 sm:px-5', selected && 'bg-accent-soft/50')}>
      <label className="-m-2 flex h-fit cursor-pointer p-2">
        <span className="sr-only">{words.select(item.title)}</span>
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(item.id, event.target.checked)}
          className="mt-1 size-4.5 accent-accent"
        />
      </label>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <h3 className={cn('min-w-0 break-words', unread ? 'font-bold' : 'font-semibold text-ink-soft')}>
            {unread && (
              <>
                <span aria-hidden className="mr-2 inline-block size-2.5 rounded-full bg-accent" />
                <span className="sr-only">{words.unread} </span>
              </>
            )}
            {item.href === null ? (
              item.title
            ) : (
              <a href={item.href} onClick={follow} className="rounded-sm hover:underline">
                {item.title}
              </a>
            )}
          </h3>
          <Badge>{words.kind[item.kind]}</Badge>
          <RelativeTime at={item.createdAt} className="text-xs text-ink-faint" />
        </div>
        <p className="mt-0.5 break-words text-ink-soft">{item.body}</p>
        {item.archivedAt === null && (
          <div className="mt-2 -ml-3 flex flex-wrap items-center gap-1">
            {unread ? (
              <Button variant="quiet" size="sm" icon={<MailOpen aria-hidden className={icon} />} onClick={() => onMark([item.id], 'read')}>
                {words.markAsRead}
              </Button>
            ) : (
              <Button variant="quiet" size="sm" icon={<Mail aria-hidden className={icon} />} onClick={() => onMark([item.id], 'unread')}>
                {words.markAsUnread}
              </Button>
            )}
            <Button variant="quiet" size="sm" icon={<Archive aria-hidden className={icon} />} onClick={() => onMark([item.id], 'archived')}>
              {words.archive}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
