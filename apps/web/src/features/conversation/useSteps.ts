import { refusalOf } from '@ezri/client';
import type { EndResult, Id, Safety } from '@ezri/contract';
import { useState } from 'react';
import { trpc } from '../../wire/trpc.ts';
import type { HelpState } from './help-call.ts';
import { useNeedHelp } from './useNeedHelp.ts';

const NO_ANSWER = 'Ezri could not be reached. Try again in a moment.';

export interface Steps {
  stop(): void;
  readonly stopping: boolean;
  retry(messageId: Id): void;
  readonly retrying: boolean;
  end(): void;
  readonly ending: boolean;
  needHelp(): void;
  readonly help: HelpState;
  /** What the last step came to, in words for a person. Null when all went well. */
  readonly problem: string | null;
  dismissProblem(): void;
}

export interface StepsOptions {
  conversationId: Id;
  showSafety: (safety: Safety) => void;
  /** Shows the panel before the server has answered. */
  showHelp: () => void;
  /** The snapshot is to be fetched again: what is on screen may not be what the server has. */
  refresh: () => void;
  onEnded: (result: EndResult) => void;
}

/** What a person can do in a conversation besides sending. Each is safe to repeat. */
export function useSteps({ conversationId, showSafety, showHelp, refresh, onEnded }: StepsOptions): Steps {
  const [problem, setProblem] = useState<string | null>(null);
  const onError = (error: unknown): void => {
    setProblem(refusalOf(error)?.message ?? NO_ANSWER);
    refresh();
  };
  const onMutate = (): void => setProblem(null);
  const stop = trpc.conversation.stop.useMutation({ onMutate, onError });
  const retry = trpc.conversation.retry.useMutation({ onMutate, onError });
  const end = trpc.conversation.end.useMutation({ onMutate, onError, onSuccess: onEnded });
  const { needHelp, help } = useNeedHelp({ conversationId, showSafety, showHelp });

  return {
    stop: () => stop.mutate({ conversationId }),
    stopping: stop.isPending,
    retry: (messageId) => retry.mutate({ conversationId, messageId }),
    retrying: retry.isPending,
    end: () => end.mutate({ conversationId }),
    ending: end.isPending,
    needHelp,
    help,
    problem,
    dismissProblem: () => setProblem(null),
  };
}
