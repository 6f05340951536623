import type { Memory } from '@ezri/contract';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, IconButton, RelativeTime } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { MemoryForm } from './MemoryForm.tsx';

export interface MemoryRowProps {
  memory: Memory;
  onEdit: (text: string) => Promise<boolean>;
  onRemove: () => void;
  busy: boolean;
  problem: string | null;
  onForgetProblem: () => void;
}

/** One thing that Ezri remembers; it can be changed in its place. */
export function MemoryRow({ memory, onEdit, onRemove, busy, problem, onForgetProblem }: MemoryRowProps) {
  const { keeping, common } = useWords();
  const words = keeping.memory;
  const [editing, setEditing] = useState(false);
  const { text, source, createdAt } = memory;
  const setOpen = (open: boolean): void => {
    onForgetProblem();
    setEditing(open);
  };
  const save = async (next: string): Promise<boolean> => {
    const kept = await onEdit(next);
    if (kept) setEditing(false);
    return kept;
  };
  if (editing) {
    return (
      <li className="p-4">
        <MemoryForm
          label={words.editField}
          text={text}
          save={words.save}
          onSave={save}
          busy={busy}
          problem={problem}
          aside={
            <Button size="sm" variant="quiet" onClick={() => setOpen(false)}>
              {common.cancel}
            </Button>
          }
        />
      </li>
    );
  }
  return (
    <li className="flex items-start gap-2 py-2 ps-4 pe-1.5">
      <div className="min-w-0 flex-1 py-1">
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {text}
        </p>
        <p className="text-xs text-ink-faint">
          {words.source[source]} · <RelativeTime at={createdAt} />
        </p>
        <p role="alert" className="text-sm text-danger empty:hidden">
          {problem}
        </p>
      </div>
      <IconButton label={words.edit(text)} onClick={() => setOpen(true)}>
        <Pencil aria-hidden />
      </IconButton>
      <IconButton label={words.remove(text)} disabled={busy} onClick={onRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}
