import { ErrorState, HelpNote } from '../ui/index.ts';

/** What is left when a page itself fails. The way to help stays. */
export function Broken({ onRetry }: { onRetry: () => void }) {
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">Something went wrong</h1>
      <ErrorState title="This page stumbled" onRetry={onRetry}>
        Something went wrong on our side. What you have sent is safe.
      </ErrorState>
      <HelpNote className="text-center" />
    </main>
  );
}
