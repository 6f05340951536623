import { refusalOf } from '@ezri/client';
import type { SafetyPlan } from '@ezri/contract';
import { useState } from 'react';
import { trpc } from '../../../wire/trpc.ts';
import { useWords } from '../../../words/index.ts';
import { problemWords } from '../problem-words.ts';
import { draftOf, sectionsOf, type Draft, type Section } from './plan-text.ts';

export interface UsePlan {
  readonly status: 'loading' | 'failed' | 'ready';
  /** As it was last saved. */
  readonly plan: SafetyPlan | null;
  again(): void;
  /** What is being written; null: the plan is only shown. It outlives a closed dialog. */
  readonly draft: Draft | null;
  edit(): void;
  write(section: Section, text: string): void;
  cancel(): void;
  save(): void;
  readonly saving: boolean;
  readonly problem: string | null;
  /** Another device has saved one since: shows that instead. Null: none has. */
  readonly showNewer: (() => void) | null;
}

/** One's own safety plan, and the change of it that is under way. */
export function usePlan(open: boolean): UsePlan {
  const words = useWords();
  const utils = trpc.useUtils();
  const query = trpc.conversation.safetyPlan.useQuery(undefined, { enabled: open, refetchOnMount: 'always' });
  const [edited, setEdited] = useState<{ readonly version: number; readonly draft: Draft } | null>(null);
  const saving = trpc.conversation.saveSafetyPlan.useMutation({
    onSuccess: (saved) => {
      utils.conversation.safetyPlan.setData(undefined, saved);
      setEdited(null);
    },
  });
  const plan = query.data ?? null;
  const stale = saving.isError && refusalOf(saving.error)?.reason === 'conversation.planChanged';
  return {
    status: plan ? 'ready' : query.isError ? 'failed' : 'loading',
    plan,
    again: () => void query.refetch(),
    draft: edited?.draft ?? null,
    edit() {
      saving.reset();
      if (plan) setEdited({ version: plan.version, draft: draftOf(plan.sections) });
    },
    write: (section, text) => setEdited((before) => before && { ...before, draft: { ...before.draft, [section]: text } }),
    cancel() {
      saving.reset();
      setEdited(null);
    },
    save() {
      if (edited) saving.mutate({ expectedVersion: edited.version, sections: sectionsOf(edited.draft) });
    },
    saving: saving.isPending,
    problem: saving.isError ? problemWords(saving.error, words) : null,
    showNewer: stale
      ? () => {
          saving.reset();
          setEdited(null);
          void query.refetch();
        }
      : null,
  };
}
