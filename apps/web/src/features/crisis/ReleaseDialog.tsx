import { AlertDialog } from '../../ui/index.ts';
import { AboutAlert, FormNotes, type FormProps } from './AboutAlert.tsx';

export interface ReleaseDialogProps extends FormProps {
  onRelease(): void;
}

/** Asks before a grave alert goes back to the queue, where nobody looks after the person until somebody takes it. */
export function ReleaseDialog({ alert, changed, busy, problem, onClose, onRelease }: ReleaseDialogProps) {
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Release alert?"
      description={<AboutAlert alert={alert}>It goes back to the queue, and nobody has it until somebody takes it.</AboutAlert>}
      confirm="Release alert"
      cancel="Keep it"
      busy={busy}
      onConfirm={onRelease}
    >
      <div className="mt-4 space-y-2">
        <FormNotes changed={changed} problem={problem} />
      </div>
    </AlertDialog>
  );
}
