import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { controlClass } from './Input.tsx';

/** Grows with its text where the browser can (`field-sizing`), between its `rows` and 40 % of the screen. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      rows={rows}
      className={cn(controlClass, 'field-sizing-content max-h-[40dvh] min-h-11 resize-none py-2 leading-normal', className)}
      {...rest}
    />
  );
}
