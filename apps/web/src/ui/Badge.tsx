import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

export const TONES = {
  neutral: 'bg-severity-0-soft text-ink-soft',
  accent: 'bg-accent-soft text-accent-ink',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
} as const;
export type Tone = keyof typeof TONES;

/** A word or a number about the thing beside it. */
export function Badge({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-xs font-semibold whitespace-nowrap [&_svg]:size-3.5',
        TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
