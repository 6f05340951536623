import { useWords } from '../words/index.ts';

/** The first stop of the keyboard: past the navigation, to the page itself. */
export function SkipLink({ to = 'main' }: { to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only rounded-md bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
    >
      {useWords().shell.skip}
    </a>
  );
}
