import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn.ts';
import { IconButton } from './IconButton.tsx';
import { useWords } from '../words/index.ts';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, at the bottom right. */
  footer?: ReactNode;
  className?: string;
  /** While it is open it is what is printed, and not the page behind it. */
  printed?: boolean;
}

export const panelClass =
  'fixed z-50 inset-x-0 bottom-0 max-h-[92dvh] overflow-y-auto rounded-t-xl bg-surface p-6 shadow-lift animate-rise focus:outline-none sm:inset-x-auto sm:bottom-auto sm:left-1/2 sm:top-1/2 sm:w-[min(32rem,calc(100vw-2rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl border border-line';

/** The page behind. Not Radix's own overlay: that one writes a style element at run time, which our content security policy forbids. */
export const Veil = () => <div data-holds-page aria-hidden className="fixed inset-0 z-40 animate-fade bg-veil" />;

/** A question or a form above the page: a sheet from the bottom on a phone, in the middle elsewhere. */
export function Dialog({ open, onOpenChange, title, description, children, footer, className, printed = false }: DialogProps) {
  const words = useWords();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Veil />
        <Radix.Content
          className={cn(panelClass, className)}
          {...(printed && { 'data-printed': true })}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <div className="mb-3 flex items-start justify-between gap-4">
            <Radix.Title className="text-xl font-bold">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label={words.common.close} className="-mt-2 -mr-2 print:hidden">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </div>
          {description !== undefined && <Radix.Description className="mb-4 text-ink-soft">{description}</Radix.Description>}
          {children}
          {footer && <div className="mt-6 flex flex-wrap justify-end gap-2">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
