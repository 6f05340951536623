import type { ComponentProps } from 'react';
import { cn } from './cn.ts';
import { TONES, type Tone } from './Badge.tsx';

/** A rounder, roomier badge that stands on its own. */
export function Pill({ tone = 'neutral', className, ...rest }: ComponentProps<'span'> & { tone?: Tone }) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 rounded-full px-3 py-1 text-xs font-semibold whitespace-nowrap [&_svg]:size-3.5',
        TONES[tone],
        className,
      )}
      {...rest}
    />
  );
}
