import { ErrorState, HelpNote } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** The server does not say who we are: it cannot be reached. */
export function Unreachable({ onRetry, retrying }: { onRetry: () => void; retrying: boolean }) {
  const { unreachable } = useWords().pages;
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">{unreachable.title}</h1>
      <ErrorState title={unreachable.title} onRetry={onRetry} retrying={retrying}>
        {unreachable.text}
      </ErrorState>
      <HelpNote className="text-center" />
    </main>
  );
}
