import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export interface IconButtonProps extends ComponentProps<'button'> {
  /** The accessible name; also what a mouse sees on hover. */
  label: string;
}

/** A button that is only an icon. The target is at least 44 px for people, 36 px at compact density. */
export function IconButton({ label, className, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={cn(
        'inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink disabled:opacity-50 [&_svg]:size-5',
        className,
      )}
      {...rest}
    />
  );
}
