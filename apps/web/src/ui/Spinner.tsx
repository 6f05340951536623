import { LoaderCircle } from 'lucide-react';
import { cn } from './cn.ts';

/** Decoration: say in words, near it, what is under way. */
export function Spinner({ className }: { className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4.5 animate-spin motion-reduce:animate-none', className)} />;
}
