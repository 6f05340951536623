import { isOpen, refusalOf } from '@ezri/client';
import type { SafetyPlan } from '@ezri/contract';
import { useEffect, useState } from 'react';
import { useConnection } from '../../../wire/connection.ts';
import { trpc, useClient } from '../../../wire/trpc.ts';
import { useCall } from '../useCall.ts';
import { keepEdited, readEdited, type Edited } from './plan-draft.ts';
import { draftOf, joined, sectionsOf, type Draft, type Section } from './plan-text.ts';

export interface UsePlan {
  readonly status: 'loading' | 'failed' | 'ready';
  /** As it was last saved. */
  readonly plan: SafetyPlan | null;
  again(): void;
  /** What is being written; null: the plan is only shown. It outlives a closed dialog, another page and a reload. */
  readonly draft: Draft | null;
  edit(): void;
  write(section: Section, text: string): void;
  cancel(): void;
  save(): void;
  readonly saving: boolean;
  readonly problem: string | null;
  /** Another device has saved one since: puts its lines before those in the fields. Null: none has. */
  readonly joinNewer: (() => void) | null;
}

/** One's own safety plan, and the change of it that is under way. */
export function usePlan(open: boolean): UsePlan {
  const client = useClient();
  const utils = trpc.useUtils();
  const online = isOpen(useConnection());
  const query = trpc.conversation.safetyPlan.useQuery(undefined, { enabled: open, refetchOnMount: 'always' });
  const [edited, setEdited] = useState<Edited | null>(() => readEdited(sessionStorage));
  const { make, busy, error, problem, forgetProblem } = useCall();
  useEffect(() => keepEdited(sessionStorage, edited), [edited]);
  const plan = query.data ?? null;

  const save = async ({ version, draft }: Edited): Promise<void> => {
    const input = { expectedVersion: version, sections: sectionsOf(draft) };
    const saved = await make(async (options) => client.conversation.saveSafetyPlan.mutate(input, options));
    if (saved === null) return;
    utils.conversation.safetyPlan.setData(undefined, saved);
    // What was written while it was on its way is not saved yet.
    setEdited((now) => (now === null || now.draft === draft ? null : { version: saved.version, draft: now.draft }));
  };
  const joinNewer = async (): Promise<void> => {
    const { data: newer } = await query.refetch();
    if (!newer) return;
    forgetProblem();
    setEdited((now) => now && { version: newer.version, draft: joined(newer.sections, now.draft) });
  };
  return {
    status: plan ? 'ready' : query.isError || !online ? 'failed' : 'loading',
    plan,
    again: () => void query.refetch(),
    draft: edited?.draft ?? null,
    edit() {
      forgetProblem();
      if (plan) setEdited({ version: plan.version, draft: draftOf(plan.sections) });
    },
    write: (section, text) => setEdited((before) => before && { ...before, draft: { ...before.draft, [section]: text } }),
    cancel() {
      forgetProblem();
      setEdited(null);
    },
    save() {
      if (edited) void save(edited);
    },
    saving: busy,
    problem,
    joinNewer: refusalOf(error)?.reason === 'conversation.planChanged' ? () => void joinNewer() : null,
  };
}
