import { AlertDialog } from '../../ui/index.ts';
import { AboutAlert, FormNotes, type FormProps } from './AboutAlert.tsx';
import { useWords } from '../../words/index.ts';

export interface ReleaseDialogProps extends FormProps {
  onRelease(): void;
}

/** Asks before a grave alert goes back to the queue, where nobody looks after the person until somebody takes it. */
export function ReleaseDialog({ alert, changed, busy, problem, onClose, onRelease }: ReleaseDialogProps) {
  const { release } = useWords().alert;
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={release.title}
      description={<AboutAlert alert={alert}>{release.text}</AboutAlert>}
      confirm={release.confirm}
      cancel={release.keep}
      busy={busy}
      onConfirm={onRelease}
    >
      <div className="mt-4 space-y-2">
        <FormNotes changed={changed} problem={problem} />
      </div>
    </AlertDialog>
  );
}
