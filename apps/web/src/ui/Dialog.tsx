import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { cn } from './cn.ts';
import { DialogInside, panelClass, Veil } from './DialogPanel.tsx';
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
  /** Which of its contents is inside: another one begins at its top. */
  shows?: string;
}

/** A question or a form above the page: a sheet from the bottom on a phone, in the middle elsewhere. Focus starts on the way back. */
export function Dialog({ open, onOpenChange, title, description, children, footer, className, printed = false, shows = '' }: DialogProps) {
  const words = useWords();
  const wayBack = useRef<HTMLButtonElement>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Veil />
        <Radix.Content
          className={cn(panelClass, className)}
          // Whatever is on top comes first in the order of the keyboard: it must not be what a stray Enter presses.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            wayBack.current?.focus();
          }}
          {...(printed && { 'data-printed': true })}
          {...(description === undefined && { 'aria-describedby': undefined })}
        >
          <DialogInside close={() => onOpenChange(false)} shows={shows}>
            <div className="mb-3 flex items-start justify-between gap-4">
              <Radix.Title className="text-xl font-bold">{title}</Radix.Title>
              <Radix.Close asChild>
                <IconButton ref={wayBack} label={words.common.close} className="-mt-2 -mr-2 print:hidden">
                  <X aria-hidden />
                </IconButton>
              </Radix.Close>
            </div>
            {description !== undefined && <Radix.Description className="mb-4 text-ink-soft">{description}</Radix.Description>}
            {children}
            {footer && <div className="mt-6 flex flex-wrap justify-end gap-2">{footer}</div>}
          </DialogInside>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
