import { Link } from '@tanstack/react-router';
import { Leaf } from 'lucide-react';
import { Avatar, Badge, Button, EmptyState, ErrorState, RelativeTime, Skeleton, spokenDuration } from '../../ui/index.ts';
import type { UsePast } from './usePast.ts';

export function PastConversations({ status, conversations, avatarOf, again, more }: UsePast) {
  if (status === 'loading') return <Loading />;
  if (status === 'failed') return <ErrorState onRetry={again}>Your conversations could not be loaded. They are safe.</ErrorState>;
  if (conversations.length === 0) {
    return (
      <EmptyState icon={<Leaf aria-hidden />} title="Nothing here yet">
        Your conversations will be listed here, the newest first.
      </EmptyState>
    );
  }
  return (
    <>
      <ul aria-label="Your conversations" className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {conversations.map(({ id, avatarId, title, lastMessageAt, durationMs, endedAt }) => {
          const avatar = avatarOf(avatarId);
          return (
            <li key={id}>
              <Link
                to="/session/{-$id}"
                params={{ id }}
                className="flex items-center gap-4 px-4 py-3.5 transition-colors -outline-offset-3 hover:bg-sunken/60"
              >
                <Avatar name={avatar?.name ?? 'Ezri'} {...(avatar && { hue: avatar.hue })} />
                <span className="min-w-0 flex-1">
                  <span dir="auto" className="block truncate text-left font-semibold">
                    {title}
                  </span>
                  <span className="block text-sm text-ink-faint">
                    {avatar && `${avatar.name} · `}
                    <RelativeTime at={lastMessageAt} />
                    {durationMs !== null && ` · ${spokenDuration(durationMs)}`}
                  </span>
                </span>
                {endedAt === null && <Badge tone="ok">Open</Badge>}
              </Link>
            </li>
          );
        })}
      </ul>
      {more && (
        <Button variant="quiet" className="mt-3 self-center" onClick={more}>
          Show more
        </Button>
      )}
    </>
  );
}

const Loading = () => (
  <div
    aria-busy
    aria-label="Your conversations are loading"
    role="status"
    className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5"
  >
    {[0, 1, 2].map((at) => (
      <div key={at} className="flex items-center gap-4">
        <Skeleton className="size-11 rounded-full" />
        <div className="flex flex-1 flex-col gap-2">
          <Skeleton className="w-1/2" />
          <Skeleton className="w-1/4" />
        </div>
      </div>
    ))}
  </div>
);
