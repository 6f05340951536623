import { ErrorState, HelpNote } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** What is left when a page itself fails. The way to help stays. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  const { broken } = useWords().pages;
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">{broken.heading}</h1>
      <ErrorState title={broken.title} onRetry={onRetry}>
        {broken.text}
      </ErrorState>
      <HelpNote className="text-center" />
    </main>
  );
}
