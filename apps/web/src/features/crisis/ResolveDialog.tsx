import { NOTE_MAX, Outcome } from '@ezri/contract';
import { useState, type FormEvent } from 'react';
import { Button, Dialog, Field, Select, Textarea } from '../../ui/index.ts';
import { AboutAlert, FormNotes, type FormProps } from './AboutAlert.tsx';
import type { Draft } from './draft.ts';
import { useWords } from '../../words/index.ts';

export interface ResolveDialogProps extends FormProps {
  readonly draft: Draft;
  onDraft(draft: Draft): void;
  onResolve(outcome: Outcome, notes: string): void;
}

/** Closes an alert. Both the outcome and a note are needed; without them nothing is sent. */
export function ResolveDialog({ alert, changed, draft, busy, problem, onClose, onDraft, onResolve }: ResolveDialogProps) {
  const { outcome, notes } = draft;
  const words = useWords();
  const { form, resolve } = words.alert;
  const [tried, setTried] = useState(false);
  const chosen = Outcome.safeParse(outcome);
  const written = notes.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen.success && written.length > 0) onResolve(chosen.data, written);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={resolve.title}
      description={<AboutAlert alert={alert}>{resolve.text}</AboutAlert>}
    >
      <form noValidate onSubmit={submit} className="space-y-4">
        <Field label={resolve.outcome} error={tried && !chosen.success ? resolve.chooseOutcome : undefined}>
          {(control) => (
            <Select {...control} className="w-full" value={outcome} onChange={(event) => onDraft({ ...draft, outcome: event.target.value })}>
              <option value="">{words.common.choose}</option>
              {Outcome.options.map((value) => (
                <option key={value} value={value}>
                  {words.alert.outcome[value]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={form.note} error={tried && written.length === 0 ? form.writeNote : undefined}>
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
            {resolve.title}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
