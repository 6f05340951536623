import { retrying } from '@ezri/client';
import type { ExportPart, Id } from '@ezri/contract';
import { toast } from '../../../ui/index.ts';
import { useConnectionStore } from '../../../wire/connection.ts';
import { trpc, useClient } from '../../../wire/trpc.ts';
import { useLanguage, useWords } from '../../../words/index.ts';
import { useCall } from '../useCall.ts';
import { saveFile } from './save-file.ts';
import { useForget } from './useForget.ts';

/** A file comes in parts; more than this many would be no conversation of ours. */
const PARTS_MAX = 1_000;

export interface Keeping {
  /** `done` is told the title as it now is. */
  rename(title: string, done: (title: string) => void): void;
  remove(done: () => void): void;
  save(format: 'json' | 'markdown'): void;
  readonly busy: boolean;
  /** Why the last step was refused, in words for a person; null when it was not. */
  readonly problem: string | null;
  forgetProblem(): void;
}

/** What a person can do with a conversation of theirs as a whole. Each step is safe to repeat. */
export function useKeeping(conversationId: Id): Keeping {
  const client = useClient();
  const utils = trpc.useUtils();
  const connection = useConnectionStore();
  const language = useLanguage();
  const words = useWords();
  const { make, busy, problem, forgetProblem } = useCall();
  const forget = useForget();

  const rename = async (title: string, done: (title: string) => void): Promise<void> => {
    const renamed = await make(async (options) => client.conversation.rename.mutate({ conversationId, title }, options));
    if (renamed === null) return;
    void utils.conversation.list.invalidate();
    done(renamed.title);
  };
  const remove = async (done: () => void): Promise<void> => {
    const deleted = await make(async (options) => client.conversation.delete.mutate({ conversationId }, options));
    if (deleted === null) return;
    forget(conversationId);
    void utils.conversation.list.invalidate();
    done();
  };
  const save = async (format: 'json' | 'markdown'): Promise<void> => {
    const parts: ExportPart[] = [];
    const partAfter = async (after: number): Promise<ExportPart> =>
      retrying(async (options) => client.conversation.export.query({ conversationId, format, language, after }, options), { connection });
    try {
      for (let after: number | null = 0; after !== null && parts.length < PARTS_MAX; after = parts.at(-1)?.next ?? null)
        parts.push(await partAfter(after));
    } catch {
      toast.error(words.keeping.notSavedAsFile, { body: words.common.pleaseTryAgain });
      return;
    }
    const [first] = parts;
    if (first) saveFile({ name: first.name, mime: first.mime, text: parts.map(({ text }) => text).join('') });
  };

  return {
    rename: (title, done) => void rename(title, done),
    remove: (done) => void remove(done),
    save: (format) => void save(format),
    busy,
    problem,
    forgetProblem,
  };
}
