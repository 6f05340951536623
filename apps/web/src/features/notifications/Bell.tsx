import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useUnreadCount } from './Inbox.tsx';
import { useWords } from '../../words/index.ts';

/** Above this the bell says "99+"; its name has the exact number. */
const SHOWN_MAX = 99;

/** The way to the notifications, with how many are unread. */
export function Bell() {
  const words = useWords().notifications;
  const unread = useUnreadCount() ?? 0;
  return (
    <Link
      to="/notifications"
      aria-label={words.bell(unread)}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
    >
      <BellIcon aria-hidden className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1 text-center text-xs leading-5 font-bold text-on-accent tabular-nums"
        >
          {unread > SHOWN_MAX ? `${SHOWN_MAX}+` : unread}
        </span>
      )}
    </Link>
  );
}
