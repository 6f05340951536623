import { Spinner } from '../ui/index.ts';
import { useWords } from '../words/index.ts';

/** The moment before it is known who is there. */
export const Waiting = () => (
  <div role="status" className="flex min-h-dvh items-center justify-center gap-3 text-ink-faint">
    <Spinner /> {useWords().shell.opening}
  </div>
);
