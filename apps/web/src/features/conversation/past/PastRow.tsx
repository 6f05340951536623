import type { Avatar as AvatarShape, ListedConversation } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { Avatar, Badge, RelativeTime, spokenDuration } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { KeepingMenu } from './KeepingMenu.tsx';

export interface PastRowProps {
  conversation: ListedConversation;
  avatar: AvatarShape | undefined;
  onDeleted: () => void;
}

/** One conversation in the list: where it leads, why it was found, and what can be done with it. */
export function PastRow({ conversation, avatar, onDeleted }: PastRowProps) {
  const { home, keeping, time } = useWords();
  const { id, title, lastMessageAt, durationMs, endedAt, found } = conversation;
  return (
    <li className="flex items-center pe-1.5">
      <Link
        to="/session/{-$id}"
        params={{ id }}
        className="flex min-w-0 flex-1 items-center gap-3 py-3.5 ps-4 pe-2 sm:gap-4 transition-colors -outline-offset-3 hover:bg-sunken/60"
      >
        <Avatar name={avatar?.name ?? 'Ezri'} {...(avatar && { hue: avatar.hue })} />
        <span className="min-w-0 flex-1">
          <span dir="auto" className="block truncate text-left font-semibold">
            {title}
          </span>
          <span className="block text-sm text-ink-faint">
            {avatar && `${avatar.name} · `}
            <RelativeTime at={lastMessageAt} />
            {durationMs !== null && ` · ${spokenDuration(durationMs, time)}`}
            {endedAt === null && (
              <Badge tone="ok" className="ms-2">
                {home.past.open}
              </Badge>
            )}
          </span>
          {found && (
            <span dir="auto" className="mt-0.5 block text-sm break-words text-ink-soft">
              {found.text.slice(0, found.from)}
              <mark className="rounded-sm bg-warn-soft px-0.5 font-semibold text-warn">{found.text.slice(found.from, found.to)}</mark>
              {found.text.slice(found.to)}
            </span>
          )}
        </span>
      </Link>
      <KeepingMenu conversation={conversation} label={keeping.past.menu(title)} onDeleted={onDeleted} />
    </li>
  );
}
