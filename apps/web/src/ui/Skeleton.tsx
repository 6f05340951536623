import { cn } from './cn.ts';

/** A quiet shape where something will be. Give the box around it `aria-busy` and a label. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn('h-4 animate-pulse-soft rounded-sm bg-sunken dark:bg-line', className)} />;
}
