import { Dialog, ErrorState, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { PlanForm } from './PlanForm.tsx';
import { PlanView } from './PlanView.tsx';
import { usePlan } from './usePlan.ts';

/** One's own safety plan, above the page. It is what is printed while it is open. */
export function PlanDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const words = useWords().keeping.plan;
  const { status, plan, again, draft, edit, write, cancel, save, saving, problem, joinNewer } = usePlan(open);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      description={words.text}
      className="sm:w-[min(40rem,calc(100vw-2rem))]"
      printed
      shows={draft ? 'form' : 'plan'}
    >
      {draft ? (
        <PlanForm draft={draft} onWrite={write} onSave={save} onCancel={cancel} saving={saving} problem={problem} joinNewer={joinNewer} />
      ) : plan ? (
        <PlanView sections={plan.sections} onEdit={edit} />
      ) : status === 'failed' ? (
        <ErrorState onRetry={again}>{words.didNotLoad}</ErrorState>
      ) : (
        <div role="status" aria-busy aria-label={words.loading} className="flex flex-col gap-3">
          <Skeleton className="h-16 w-full rounded-md" />
          <Skeleton className="h-16 w-full rounded-md" />
        </div>
      )}
    </Dialog>
  );
}
