import { TITLE_MAX } from '@ezri/contract';
import { useState } from 'react';
import { Button, Dialog, Field, Input } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';

export interface RenameDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  onRename: (title: string) => void;
  busy: boolean;
  problem: string | null;
}

export function RenameDialog({ open, onOpenChange, ...form }: RenameDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={useWords().keeping.rename.title}>
      <RenameForm key={form.title} {...form} />
    </Dialog>
  );
}

/** Begins anew with each opening, and with another title. */
function RenameForm({ title, onRename, busy, problem }: Omit<RenameDialogProps, 'open' | 'onOpenChange'>) {
  const words = useWords().keeping.rename;
  const [text, setText] = useState(title);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onRename(text.trim());
      }}
    >
      <Field label={words.field} error={problem}>
        {(control) => (
          <Input {...control} dir="auto" maxLength={TITLE_MAX} value={text} onChange={(event) => setText(event.target.value)} autoComplete="off" />
        )}
      </Field>
      <div className="mt-6 flex justify-end">
        <Button type="submit" variant="primary" busy={busy} disabled={text.trim() === ''}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
