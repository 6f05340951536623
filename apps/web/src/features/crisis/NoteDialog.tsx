import { NOTE_MAX } from '@ezri/contract';
import { useState, type FormEvent } from 'react';
import { Button, Dialog, Field, Textarea } from '../../ui/index.ts';
import { AboutAlert, FormNotes, type FormProps } from './AboutAlert.tsx';
import type { Draft } from './draft.ts';
import { useWords } from '../../words/index.ts';

/** Which kinds need words. */
const NEEDED = { note: true, escalate: false, reopen: true } as const;

export type NoteKind = keyof typeof NEEDED;

export interface NoteDialogProps extends FormProps {
  readonly draft: Draft;
  readonly kind: NoteKind;
  onDraft(draft: Draft): void;
  /** `notes` is trimmed; empty only where none is needed. */
  onSave(notes: string): void;
}

export function NoteDialog({ kind, alert, changed, draft, busy, problem, onClose, onDraft, onSave }: NoteDialogProps) {
  const words = useWords();
  const { title, text, confirm } = words.alert[kind];
  const needed = NEEDED[kind];
  const { notes } = draft;
  const [tried, setTried] = useState(false);
  const written = notes.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (written.length > 0 || !needed) onSave(written);
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title} description={<AboutAlert alert={alert}>{text}</AboutAlert>}>
      <form noValidate onSubmit={submit} className="space-y-4">
        <Field label={words.alert.form.note} error={tried && needed && written.length === 0 ? words.alert.form.writeNote : undefined}>
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
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
