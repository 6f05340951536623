import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export const controlClass =
  'w-full rounded-md border border-line-strong bg-surface px-3.5 text-base text-ink focus-visible:border-focus focus-visible:outline-2 focus-visible:-outline-offset-1 aria-invalid:border-danger disabled:opacity-60 transition-colors';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input className={cn(controlClass, 'min-h-11 py-2', className)} {...rest} />;
}
