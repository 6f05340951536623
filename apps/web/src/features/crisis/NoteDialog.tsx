import { NOTE_MAX } from '@ezri/contract';
import { useState, type FormEvent } from 'react';
import { Button, Dialog, Field, Textarea } from '../../ui/index.ts';

const KINDS = {
  note: { title: 'Add note', description: 'Colleagues read it on this alert. The person never does.', confirm: 'Save note', needed: true },
  escalate: {
    title: 'Escalate alert',
    description: 'The next tier is called in. A note helps them, but is not needed.',
    confirm: 'Escalate alert',
    needed: false,
  },
  reopen: { title: 'Reopen alert', description: 'It goes back to the queue, held by nobody. Say why.', confirm: 'Reopen alert', needed: true },
} as const;

export type NoteKind = keyof typeof KINDS;

export interface NoteDialogProps {
  readonly kind: NoteKind;
  readonly busy: boolean;
  readonly problem: string | null;
  onClose(): void;
  /** `notes` is trimmed; empty only where none is needed. */
  onSave(notes: string): void;
}

export function NoteDialog({ kind, busy, problem, onClose, onSave }: NoteDialogProps) {
  const { title, description, confirm, needed } = KINDS[kind];
  const [notes, setNotes] = useState('');
  const [tried, setTried] = useState(false);
  const written = notes.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (written.length > 0 || !needed) onSave(written);
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={description}>
      <form noValidate onSubmit={submit} className="space-y-4">
        <Field label="Note" error={tried && needed && written.length === 0 ? 'Write a note.' : undefined}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              className="min-h-24"
              maxLength={NOTE_MAX}
              value={notes}
              onChange={(event) => setNotes(event.target.value)}
            />
          )}
        </Field>
        {problem && (
          <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm text-danger">
            {problem}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
