import { createDrafts } from '@ezri/client';
import type { ExportPart, Id } from '@ezri/contract';
import { useState } from 'react';
import { toast } from '../../../ui/index.ts';
import { useLine } from '../../../wire/connection.ts';
import { trpc, useClient } from '../../../wire/trpc.ts';
import { useLanguage, useWords } from '../../../words/index.ts';
import { problemWords } from '../problem-words.ts';
import { saveFile } from './save-file.ts';

/** A file comes in parts; more than this many would be no conversation of ours. */
const PARTS_MAX = 1_000;

export interface Keeping {
  rename(title: string, done: () => void): void;
  remove(done: () => void): void;
  save(format: 'json' | 'markdown'): void;
  readonly busy: boolean;
  /** Why the last step was refused, in words for a person; null when it was not. */
  readonly problem: string | null;
  forgetProblem(): void;
}

/** What a person can do with a conversation of theirs as a whole. */
export function useKeeping(conversationId: Id): Keeping {
  const client = useClient();
  const utils = trpc.useUtils();
  const { outboxes } = useLine();
  const language = useLanguage();
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const onMutate = (): void => setProblem(null);
  const onError = (error: unknown): void => setProblem(problemWords(error, words));
  const onSuccess = (): void => void utils.conversation.list.invalidate();
  const renaming = trpc.conversation.rename.useMutation({ onMutate, onError, onSuccess });
  const deleting = trpc.conversation.delete.useMutation({ onMutate, onError, onSuccess });

  /** Nothing of it stays on this device either: not what was being written, not what was waiting to be sent. */
  const forgetHere = (): void => {
    createDrafts(sessionStorage).set(conversationId, '');
    const outbox = outboxes.of(conversationId);
    for (const { id } of outbox.get()) outbox.remove(id);
  };

  const save = async (format: 'json' | 'markdown'): Promise<void> => {
    const parts: ExportPart[] = [];
    try {
      for (let after: number | null = 0; after !== null && parts.length < PARTS_MAX; after = parts.at(-1)?.next ?? null)
        parts.push(await client.conversation.export.query({ conversationId, format, language, after }));
    } catch {
      toast.error(words.keeping.notSavedAsFile, { body: words.common.pleaseTryAgain });
      return;
    }
    const [first] = parts;
    if (first) saveFile({ name: first.name, mime: first.mime, text: parts.map(({ text }) => text).join('') });
  };

  return {
    rename: (title, done) => renaming.mutate({ conversationId, title }, { onSuccess: done }),
    remove: (done) =>
      deleting.mutate(
        { conversationId },
        {
          onSuccess: () => {
            forgetHere();
            done();
          },
        },
      ),
    save: (format) => void save(format),
    busy: renaming.isPending || deleting.isPending,
    problem,
    forgetProblem: () => setProblem(null),
  };
}
