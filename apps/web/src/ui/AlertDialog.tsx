import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button, type ButtonVariant } from './Button.tsx';
import { DialogInside, panelClass, Veil } from './DialogPanel.tsx';
import { useWords } from '../words/index.ts';

export interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description: ReactNode;
  /** What the button does, as a verb: "End conversation". */
  confirm: string;
  cancel?: string;
  variant?: ButtonVariant;
  busy?: boolean;
  /** The dialog stays open until the caller closes it, so that a refusal can be shown. */
  onConfirm: () => void;
  children?: ReactNode;
}

/** Asks before something that cannot be undone. Focus starts on the way back. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, confirm, cancel, variant = 'primary', busy = false, onConfirm, children } = props;
  const words = useWords();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Veil />
        <Radix.Content className={panelClass}>
          <DialogInside close={() => onOpenChange(false)}>
            <Radix.Title className="mb-2 text-xl font-bold">{title}</Radix.Title>
            <Radix.Description className="text-ink-soft">{description}</Radix.Description>
            {children}
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <Radix.Cancel asChild>
                <Button>{cancel ?? words.common.goBack}</Button>
              </Radix.Cancel>
              <Button variant={variant} busy={busy} onClick={onConfirm}>
                {confirm}
              </Button>
            </div>
          </DialogInside>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
