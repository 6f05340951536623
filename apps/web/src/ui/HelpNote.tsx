import { cn } from './cn.ts';
import { useWords } from '../words/index.ts';

/** A way to a human being that needs no server and no account: on every page that may be all there is. */
export function HelpNote({ className }: { className?: string }) {
  return (
    <p className={cn('text-sm text-ink-soft', className)}>
      {useWords().shell.help}{' '}
      <a href="https://findahelpline.com" target="_blank" rel="noreferrer" className="font-semibold text-accent-ink underline">
        findahelpline.com
      </a>
    </p>
  );
}
