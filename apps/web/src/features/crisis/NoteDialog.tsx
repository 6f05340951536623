import { NOTE_MAX } from '@ezri/contract';
import { useState, type FormEvent } from 'react';
import { Button, Dialog, Field, Textarea } from '../../ui/index.ts';
import { AboutAlert, FormNotes, type FormProps } from './AboutAlert.tsx';
import type { Draft } from './draft.ts';

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

export interface NoteDialogProps extends FormProps {
  readonly draft: Draft;
  readonly kind: NoteKind;
  onDraft(draft: Draft): void;
  /** `notes` is trimmed; empty only where none is needed. */
  onSave(notes: string): void;
}

export function NoteDialog({ kind, alert, changed, draft, busy, problem, onClose, onDraft, onSave }: NoteDialogProps) {
  const { title, description, confirm, needed } = KINDS[kind];
  const { notes } = draft;
  const [tried, setTried] = useState(false);
  const written = notes.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (written.length > 0 || !needed) onSave(written);
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={<AboutAlert alert={alert}>{description}</AboutAlert>}>
      <form noValidate onSubmit={submit} className="space-y-4">
        <Field label="Note" error={tried && needed && written.length === 0 ? 'Write a note.' : undefined}>
          {(control) => (
            <Textarea
              {...control}
              rows={4}
              className="min-h-24"
              maxLength={NOTE_MAX}
              value={notes}
              onChange={(event) => onDraft({ ...draft, notes: event.target.value })}
            />
          )}
        </Field>
        <FormNotes changed={changed} problem={problem} />
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
