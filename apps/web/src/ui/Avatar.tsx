import { cn } from './cn.ts';

const SIZES = { sm: 'size-8 text-sm', md: 'size-11 text-lg', lg: 'size-16 text-2xl' } as const;

export interface AvatarProps {
  name: string;
  /** 0 to 360, as the contract's avatars have it. Left out: neutral. */
  hue?: number;
  size?: keyof typeof SIZES;
  className?: string;
}

/** An initial on a soft disc. The name stands beside it wherever it is used, so this is decoration. */
export function Avatar({ name, hue, size = 'md', className }: AvatarProps) {
  const colours =
    hue === undefined
      ? undefined
      : {
          background: `light-dark(oklch(0.88 0.06 ${hue}), oklch(0.36 0.06 ${hue}))`,
          color: `light-dark(oklch(0.36 0.09 ${hue}), oklch(0.9 0.06 ${hue}))`,
        };
  return (
    <span
      aria-hidden
      style={colours}
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-accent-soft font-bold text-accent-ink select-none',
        SIZES[size],
        className,
      )}
    >
      {name.trim().charAt(0).toUpperCase() || '?'}
    </span>
  );
}
