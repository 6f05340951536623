import type { Staff } from '@ezri/contract';
import { useState, type FormEvent } from 'react';
import { Button, Dialog, ErrorState, Field, Select, Skeleton } from '../../ui/index.ts';
import { AboutAlert, FormNotes, type FormProps } from './AboutAlert.tsx';
import { useWords } from '../../words/index.ts';

export interface HandOverDialogProps extends FormProps {
  /** Everybody it can be given to; null while they are fetched, 'failed' when that did not work. */
  readonly staff: readonly Staff[] | null | 'failed';
  onAssign(assigneeId: string): void;
  onRetry(): void;
}

/** Gives an alert to a colleague. Those whose screen is connected come first. */
export function HandOverDialog({ alert, changed, staff, busy, problem, onClose, onAssign, onRetry }: HandOverDialogProps) {
  const words = useWords();
  const { handOver } = words.alert;
  const [assigneeId, setAssigneeId] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (assigneeId) onAssign(assigneeId);
  };
  const ready = staff !== null && staff !== 'failed';
  const people = ready ? staff.toSorted((a, b) => Number(b.online) - Number(a.online) || a.name.localeCompare(b.name)) : [];

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={handOver.title}
      description={<AboutAlert alert={alert}>{handOver.text}</AboutAlert>}
    >
      {staff === null && (
        <div aria-busy="true" aria-label={handOver.loading}>
          <Skeleton className="h-11" />
        </div>
      )}
      {staff === 'failed' && <ErrorState title={handOver.didNotLoad} onRetry={onRetry} />}
      {ready && (
        <form noValidate onSubmit={submit} className="space-y-4">
          <Field label={handOver.colleague} error={tried && !assigneeId ? handOver.chooseColleague : undefined}>
            {(control) => (
              <Select {...control} className="w-full" value={assigneeId} onChange={(event) => setAssigneeId(event.target.value)}>
                <option value="">{words.common.choose}</option>
                {people.map(({ id, name, online }) => (
                  <option key={id} value={id}>
                    {online ? handOver.online(name) : handOver.notOnline(name)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <FormNotes changed={changed} problem={problem} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={onClose}>{words.common.cancel}</Button>
            <Button type="submit" variant="primary" busy={busy}>
              {handOver.title}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
