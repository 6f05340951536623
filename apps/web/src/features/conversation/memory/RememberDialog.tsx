import { MEMORY_MAX, type Message } from '@ezri/contract';
import { Dialog } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { MemoryForm } from './MemoryForm.tsx';
import { useMemories } from './useMemories.ts';

export interface RememberDialogProps {
  /** Null: closed. */
  message: Message | null;
  onClose: () => void;
  /** Ezri remembers it now. */
  onKept: () => void;
}

/** A message of one's own, or a part of it, as something that Ezri remembers. */
export function RememberDialog({ message, onClose, onKept }: RememberDialogProps) {
  const words = useWords().keeping.memory;
  return (
    <Dialog open={message !== null} onOpenChange={onClose} title={words.dialogTitle} description={words.dialogText}>
      {message && <Remember message={message} onClose={onClose} onKept={onKept} />}
    </Dialog>
  );
}

function Remember({ message, onClose, onKept }: RememberDialogProps & { message: Message }) {
  const words = useWords().keeping.memory;
  const { add, busy, problem } = useMemories();
  const save = async (text: string): Promise<boolean> => {
    const kept = await add(text, message.id);
    if (kept) {
      onKept();
      onClose();
    }
    return kept;
  };
  return (
    <MemoryForm
      label={words.editField}
      text={message.text.slice(0, MEMORY_MAX)}
      save={words.add}
      onSave={save}
      busy={busy}
      problem={problem?.text ?? null}
    />
  );
}
