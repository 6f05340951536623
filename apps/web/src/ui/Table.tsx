import type { ComponentProps } from 'react';
import { cn } from './cn.ts';

/** Scrolls sideways on its own when it is wider than the page; `label` names it. */
export function Table({ label, className, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface">
      <table aria-label={label} className={cn('w-full border-collapse text-left text-sm', className)} {...rest} />
    </div>
  );
}

export const THead = ({ className, ...rest }: ComponentProps<'thead'>) => <thead className={cn('bg-sunken/60 text-ink-soft', className)} {...rest} />;
export const TBody = ({ className, ...rest }: ComponentProps<'tbody'>) => <tbody className={cn('divide-y divide-line', className)} {...rest} />;
export const Tr = ({ className, ...rest }: ComponentProps<'tr'>) => <tr className={cn('hover:bg-sunken/40', className)} {...rest} />;
export const Th = ({ className, ...rest }: ComponentProps<'th'>) => (
  <th scope="col" className={cn('px-3 py-2 text-xs font-semibold whitespace-nowrap', className)} {...rest} />
);
export const Td = ({ className, ...rest }: ComponentProps<'td'>) => <td className={cn('px-3 py-2.5 align-middle', className)} {...rest} />;
