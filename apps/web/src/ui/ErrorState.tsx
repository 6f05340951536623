import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { cn } from './cn.ts';
import { useWords } from '../words/index.ts';

export interface ErrorStateProps {
  title?: ReactNode;
  /** What happened and what to do, for a person. */
  children?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  className?: string;
}

export function ErrorState({ title, children, onRetry, retrying = false, className }: ErrorStateProps) {
  const { common } = useWords();
  return (
    <div role="alert" className={cn('flex flex-col items-center gap-2 rounded-lg border border-line bg-surface px-6 py-8 text-center', className)}>
      <CircleAlert aria-hidden className="size-8 text-danger" />
      <p className="text-lg font-semibold">{title ?? common.didNotLoad}</p>
      {children && <div className="max-w-prose text-sm text-ink-soft">{children}</div>}
      {onRetry && (
        <Button className="mt-3" onClick={onRetry} busy={retrying}>
          {common.tryAgain}
        </Button>
      )}
    </div>
  );
}
