import { Skeleton } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

export const ConversationSkeleton = () => (
  <div role="status" aria-label={useWords().conversation.loading} aria-busy className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-4 py-6">
    <Skeleton className="h-11 w-48" />
    <Skeleton className="mt-6 h-16 w-2/3 rounded-lg" />
    <Skeleton className="h-12 w-1/2 self-end rounded-lg" />
    <Skeleton className="h-20 w-3/4 rounded-lg" />
  </div>
);
