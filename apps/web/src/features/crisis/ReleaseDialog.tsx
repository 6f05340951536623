import { AlertDialog } from '../../ui/index.ts';

export interface ReleaseDialogProps {
  readonly busy: boolean;
  readonly problem: string | null;
  onClose(): void;
  onRelease(): void;
}

/** Asks before a grave alert goes back to the queue, where nobody looks after the person until somebody takes it. */
export function ReleaseDialog({ busy, problem, onClose, onRelease }: ReleaseDialogProps) {
  return (
    <AlertDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Release alert?"
      description="It goes back to the queue, and nobody has it until somebody takes it."
      confirm="Release alert"
      cancel="Keep it"
      busy={busy}
      onConfirm={onRelease}
    >
      {problem && (
        <p role="alert" className="mt-4 rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
          {problem}
        </p>
      )}
    </AlertDialog>
  );
}
