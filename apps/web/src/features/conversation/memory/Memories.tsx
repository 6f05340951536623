import type { Memory } from '@ezri/contract';
import { useEffect, useRef, useState } from 'react';
import { Button, ErrorState, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { MemoryForm } from './MemoryForm.tsx';
import { MemoryRow } from './MemoryRow.tsx';
import type { About, UseMemories } from './useMemories.ts';

/** What Ezri remembers: to see, to add to, to change and to take back. */
export function Memories({ status, memories, max, again, add, edit, remove, busy, problem, forgetProblem }: UseMemories) {
  const words = useWords().keeping.memory;
  const [removed, setRemoved] = useState<Memory | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The row that had the keyboard is gone.
  useEffect(() => undo.current?.focus(), [removed]);
  if (status === 'failed') return <ErrorState onRetry={again}>{words.didNotLoad}</ErrorState>;
  if (status === 'loading') return <Loading label={words.loading} />;

  const problemOf = (about: About): string | null => (problem !== null && problem.about === about ? problem.text : null);
  const takeBack = async (memory: Memory): Promise<void> => {
    if (!(await remove(memory))) return;
    setRemoved(memory);
  };
  const bringBack = async (): Promise<void> => {
    if (removed !== null && (await add(removed.text))) setRemoved(null);
  };
  return (
    <div className="flex flex-col gap-4">
      <MemoryForm label={words.field} help={words.help} text="" save={words.add} onSave={add} busy={busy} problem={problemOf(null)} />
      {memories.length === 0 && (
        <p className="rounded-lg border border-dashed border-line px-4 py-6 text-center text-sm text-ink-soft">{words.empty}</p>
      )}
      <div role="status" className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-4 py-1.5 text-sm empty:hidden">
        {removed !== null && (
          <>
            {words.removed}
            <Button ref={undo} size="sm" variant="quiet" onClick={() => void bringBack()} busy={busy}>
              {words.undo}
            </Button>
          </>
        )}
      </div>
      <ul aria-label={words.list} className="divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
        {memories.map((memory) => (
          <MemoryRow
            key={memory.id}
            memory={memory}
            onEdit={(text) => edit(memory.id, text)}
            onRemove={() => void takeBack(memory)}
            busy={busy}
            problem={problemOf(memory.id)}
            onForgetProblem={forgetProblem}
          />
        ))}
      </ul>
      <p className="text-right text-xs text-ink-faint tabular-nums">{words.count(memories.length, max)}</p>
    </div>
  );
}

const Loading = ({ label }: { label: string }) => (
  <div role="status" aria-busy aria-label={label}>
    <Skeleton className="h-24 w-full rounded-lg" />
  </div>
);
