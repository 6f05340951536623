import { MEMORY_MAX } from '@ezri/contract';
import { useState, type ReactNode } from 'react';
import { Button, Field, Textarea } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';

export interface MemoryFormProps {
  label: string;
  help?: string;
  text: string;
  /** What the button does. */
  save: string;
  /** Whether it was kept: then the form is empty again. */
  onSave: (text: string) => Promise<boolean>;
  busy: boolean;
  problem: string | null;
  /** A button beside the other. */
  aside?: ReactNode;
}

/** A few words to remember. */
export function MemoryForm({ label, help, text: first, save, onSave, busy, problem, aside }: MemoryFormProps) {
  const { count } = useWords().keeping.memory;
  const [text, setText] = useState(first);
  const submit = async (): Promise<void> => {
    if (await onSave(text.trim())) setText('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void submit();
      }}
      className="flex flex-col gap-2"
    >
      <Field label={label} help={help} error={problem}>
        {(control) => (
          <Textarea {...control} dir="auto" rows={2} maxLength={MEMORY_MAX} value={text} onChange={(event) => setText(event.target.value)} />
        )}
      </Field>
      <div className="flex flex-wrap items-center justify-end gap-2">
        <span className="mr-auto text-xs text-ink-faint tabular-nums">{count(text.length, MEMORY_MAX)}</span>
        {aside}
        <Button type="submit" variant="primary" size="sm" busy={busy} disabled={text.trim() === ''}>
          {save}
        </Button>
      </div>
    </form>
  );
}
