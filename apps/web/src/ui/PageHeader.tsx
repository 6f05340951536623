import type { ReactNode } from 'react';
import { cn } from './cn.ts';

export interface PageHeaderProps {
  title: ReactNode;
  description?: ReactNode;
  /** Buttons and filters, to the right; below on a phone. */
  actions?: ReactNode;
  className?: string;
}

/** The page's only h1. */
export function PageHeader({ title, description, actions, className }: PageHeaderProps) {
  return (
    <header className={cn('mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3', className)}>
      <div className="max-w-full min-w-0">
        <h1 dir="auto" className="text-left text-2xl font-bold tracking-tight break-words">
          {title}
        </h1>
        {description && <p className="mt-1 max-w-prose text-ink-soft">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
