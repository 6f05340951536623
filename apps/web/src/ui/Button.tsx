import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.ts';
import { Spinner } from './Spinner.tsx';

const VARIANTS = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover shadow-rest',
  secondary: 'bg-surface text-ink border border-line-strong/60 hover:bg-sunken',
  quiet: 'text-accent-ink hover:bg-accent-soft',
  danger: 'bg-danger text-on-danger hover:bg-danger-hover',
} as const;
const SIZES = {
  sm: 'min-h-9 px-3 py-1 text-sm gap-1.5',
  md: 'min-h-11 px-4.5 py-1.5 text-base gap-2',
  lg: 'min-h-13 px-5 py-2.5 text-lg leading-snug gap-2.5',
} as const;

export type ButtonVariant = keyof typeof VARIANTS;
export type ButtonSize = keyof typeof SIZES;

export interface ButtonLook {
  variant?: ButtonVariant;
  size?: ButtonSize;
}

/** The look of a button, for links that act as one. */
export const buttonClass = ({ variant = 'secondary', size = 'md' }: ButtonLook = {}, extra?: string): string =>
  cn(
    'inline-flex items-center justify-center rounded-md font-semibold transition-colors select-none [&_svg]:shrink-0 disabled:opacity-55 disabled:pointer-events-none',
    VARIANTS[variant],
    SIZES[size],
    extra,
  );

export interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  /** Something is under way: shows a spinner and takes no further clicks. The name stays. */
  busy?: boolean;
  icon?: ReactNode;
}

export function Button({ variant, size, busy = false, icon, className, children, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
      className={buttonClass({ ...(variant && { variant }), ...(size && { size }) }, className)}
      {...rest}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}
