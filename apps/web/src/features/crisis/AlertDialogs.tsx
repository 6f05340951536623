import type { Alert } from '@ezri/contract';
import { trpc } from '../../wire/trpc.ts';
import { changedWords, type FormProps } from './AboutAlert.tsx';
import type { Change } from './change.ts';
import type { Draft } from './draft.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { NoteDialog, type NoteKind } from './NoteDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';
import { useWords } from '../../words/index.ts';

/** Steps that ask for something before they are sent. */
export type Asking = NoteKind | 'resolve' | 'handOver' | 'release';

export interface AlertDialogsProps {
  readonly asking: Asking;
  /** The alert as it is now, and as it was when the form opened. */
  readonly alert: Alert;
  readonly opened: Alert;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly problem: string | null;
  onClose(): void;
  onDraft(draft: Draft): void;
  onDecide(change: Change): void;
}

function HandOver({ alert, onDecide, ...rest }: FormProps & Pick<AlertDialogsProps, 'onDecide'>) {
  const staff = trpc.admin.staff.useQuery();
  const others = staff.data?.filter(({ id }) => id !== alert.assignee?.id);
  return (
    <HandOverDialog
      {...rest}
      alert={alert}
      staff={others ?? (staff.isError ? 'failed' : null)}
      onRetry={() => void staff.refetch()}
      onAssign={(assigneeId) => onDecide({ step: 'handOver', assigneeId })}
    />
  );
}

export function AlertDialogs({ asking, ...props }: AlertDialogsProps) {
  const { alert, opened, draft, busy, problem, onClose, onDraft, onDecide } = props;
  const words = useWords();
  const form = { alert, changed: changedWords(opened, alert, words), busy, problem, onClose };
  const written = { draft, onDraft };
  switch (asking) {
    case 'handOver':
      return <HandOver {...form} onDecide={onDecide} />;
    case 'release':
      return <ReleaseDialog {...form} onRelease={() => onDecide({ step: 'release' })} />;
    case 'resolve':
      return <ResolveDialog {...form} {...written} onResolve={(outcome, notes) => onDecide({ step: 'resolve', outcome, notes })} />;
    case 'escalate':
      return <NoteDialog {...form} {...written} kind="escalate" onSave={(notes) => onDecide({ step: 'escalate', ...(notes ? { notes } : {}) })} />;
    case 'note':
    case 'reopen':
      return <NoteDialog {...form} {...written} kind={asking} onSave={(notes) => onDecide({ step: asking, notes })} />;
  }
}
