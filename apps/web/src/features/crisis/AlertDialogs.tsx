import type { Alert } from '@ezri/contract';
import { trpc } from '../../wire/trpc.ts';
import type { Change } from './change.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { NoteDialog, type NoteKind } from './NoteDialog.tsx';
import { ReleaseDialog } from './ReleaseDialog.tsx';
import { ResolveDialog } from './ResolveDialog.tsx';

/** Steps that ask for something before they are sent. */
export type Asking = NoteKind | 'resolve' | 'handOver' | 'release';

export interface AlertDialogsProps {
  readonly asking: Asking;
  readonly alert: Alert;
  readonly busy: boolean;
  readonly problem: string | null;
  onClose(): void;
  onDecide(change: Change): void;
}

function HandOver({ alert, onDecide, ...rest }: Omit<AlertDialogsProps, 'asking'>) {
  const staff = trpc.admin.staff.useQuery();
  const others = staff.data?.filter(({ id }) => id !== alert.assignee?.id);
  return (
    <HandOverDialog
      {...rest}
      staff={others ?? (staff.isError ? 'failed' : null)}
      onRetry={() => void staff.refetch()}
      onAssign={(assigneeId) => onDecide({ step: 'handOver', assigneeId })}
    />
  );
}

export function AlertDialogs({ asking, ...props }: AlertDialogsProps) {
  const { busy, problem, onClose, onDecide } = props;
  const form = { busy, problem, onClose };
  switch (asking) {
    case 'handOver':
      return <HandOver {...props} />;
    case 'release':
      return <ReleaseDialog {...form} onRelease={() => onDecide({ step: 'release' })} />;
    case 'resolve':
      return <ResolveDialog {...form} onResolve={(outcome, notes) => onDecide({ step: 'resolve', outcome, notes })} />;
    case 'escalate':
      return <NoteDialog {...form} kind="escalate" onSave={(notes) => onDecide({ step: 'escalate', ...(notes ? { notes } : {}) })} />;
    case 'note':
    case 'reopen':
      return <NoteDialog {...form} kind={asking} onSave={(notes) => onDecide({ step: asking, notes })} />;
  }
}
