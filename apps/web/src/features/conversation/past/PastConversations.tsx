import { Leaf, SearchX } from 'lucide-react';
import { useRef } from 'react';
import { Button, cn, EmptyState, ErrorState, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { PastRow } from './PastRow.tsx';
import { SearchBox } from './SearchBox.tsx';
import type { UsePast } from './usePast.ts';

export function PastConversations({ status, conversations, text, setText, searching, avatarOf, again, more }: UsePast) {
  const { keeping, home } = useWords();
  const { past } = keeping;
  const list = useRef<HTMLDivElement>(null);
  if (status === 'loading') return <Loading />;
  if (status === 'failed') return <ErrorState onRetry={again}>{home.past.didNotLoad}</ErrorState>;
  const looksFor = text.trim();
  if (conversations.length === 0 && looksFor === '' && !searching) {
    return (
      <EmptyState icon={<Leaf aria-hidden />} title={home.past.empty.title}>
        {home.past.empty.text}
      </EmptyState>
    );
  }
  const said = looksFor === '' || searching ? '' : more === null ? past.found(conversations.length) : past.foundMany(conversations.length);
  return (
    <div ref={list} tabIndex={-1} className="flex flex-col outline-none">
      <SearchBox text={text} onText={setText} />
      <p role="status" className="mb-2 text-sm text-ink-faint empty:hidden">
        {said}
      </p>
      {conversations.length === 0 && !searching && (
        <EmptyState icon={<SearchX aria-hidden />} title={past.nothingTitle}>
          {past.nothingText(looksFor)}
        </EmptyState>
      )}
      <ul
        aria-label={home.past.title}
        aria-busy={searching}
        className={cn('divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface empty:hidden', searching && 'opacity-60')}
      >
        {conversations.map((conversation) => (
          <PastRow
            key={conversation.id}
            conversation={conversation}
            avatar={avatarOf(conversation.avatarId)}
            // The button that had the keyboard is gone with its row.
            onDeleted={() => list.current?.focus()}
          />
        ))}
      </ul>
      {more && (
        <Button variant="quiet" className="mt-3 self-center" onClick={more}>
          {home.past.showMore}
        </Button>
      )}
    </div>
  );
}

const Loading = () => (
  <div aria-busy aria-label={useWords().home.past.loading} role="status" className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-5">
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
