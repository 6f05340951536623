import type { Id } from '@ezri/contract';
import { EllipsisVertical, FileJson, FileText, PencilLine, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { AlertDialog, IconButton, Menu, MenuItem, MenuSeparator } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { RenameDialog } from './RenameDialog.tsx';
import { useKeeping } from './useKeeping.ts';

export interface KeepingMenuProps {
  conversation: { readonly id: Id; readonly title: string };
  /** The name of the button. */
  label: string;
  /** Items above the others. */
  children?: ReactNode;
  onDeleted: () => void;
  /** The question for a new title is about to be shown. */
  onRename?: () => void;
  onRenamed?: (title: string) => void;
}

/** Rename, save as a file, delete. Deleting says before that it is final. */
export function KeepingMenu({ conversation: { id, title }, label, children, onDeleted, onRename, onRenamed }: KeepingMenuProps) {
  const words = useWords().keeping;
  const keeping = useKeeping(id);
  const [open, setOpen] = useState<'rename' | 'delete' | null>(null);
  const close = (): void => setOpen(null);
  const ask = (what: 'rename' | 'delete'): void => {
    keeping.forgetProblem();
    setOpen(what);
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton label={label}>
            <EllipsisVertical aria-hidden />
          </IconButton>
        }
      >
        {children}
        <MenuItem
          onSelect={() => {
            onRename?.();
            ask('rename');
          }}
        >
          <PencilLine aria-hidden /> {words.actions.rename}
        </MenuItem>
        <MenuItem onSelect={() => keeping.save('markdown')}>
          <FileText aria-hidden /> {words.actions.saveText}
        </MenuItem>
        <MenuItem onSelect={() => keeping.save('json')}>
          <FileJson aria-hidden /> {words.actions.saveJson}
        </MenuItem>
        <MenuSeparator />
        <MenuItem onSelect={() => ask('delete')} className="text-danger">
          <Trash2 aria-hidden /> {words.actions.delete}
        </MenuItem>
      </Menu>
      <RenameDialog
        open={open === 'rename'}
        onOpenChange={close}
        title={title}
        onRename={(next) =>
          keeping.rename(next, (renamed) => {
            onRenamed?.(renamed);
            close();
          })
        }
        busy={keeping.busy}
        problem={keeping.problem}
      />
      <AlertDialog
        open={open === 'delete'}
        onOpenChange={close}
        title={words.delete.title}
        description={words.delete.text}
        confirm={words.delete.confirm}
        cancel={words.delete.keep}
        variant="danger"
        busy={keeping.busy}
        onConfirm={() =>
          keeping.remove(() => {
            close();
            onDeleted();
          })
        }
      >
        <p role="alert" className="mt-4 rounded-md bg-danger-soft px-3.5 py-2.5 text-sm text-danger empty:hidden">
          {keeping.problem}
        </p>
      </AlertDialog>
    </>
  );
}
