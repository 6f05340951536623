import { ErrorState, HelpNote } from '../ui/index.ts';

/** The server does not say who we are: it cannot be reached. */
export function Unreachable({ onRetry, retrying }: { onRetry: () => void; retrying: boolean }) {
  return (
    <main className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">Ezri cannot be reached</h1>
      <ErrorState title="Ezri cannot be reached" onRetry={onRetry} retrying={retrying}>
        Check your connection. Ezri may also be starting again: that takes a moment.
      </ErrorState>
      <HelpNote className="text-center" />
    </main>
  );
}
