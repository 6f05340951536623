import { newId, type EndResult, type Id } from '@ezri/contract';
import { useState } from 'react';
import { trpc } from '../../wire/trpc.ts';
import { useWords } from '../../words/index.ts';
import { problemWords } from './problem-words.ts';

export interface Steps {
  stop(): void;
  readonly stopping: boolean;
  retry(messageId: Id): void;
  readonly retrying: boolean;
  end(): void;
  readonly ending: boolean;
  /** What the last step came to, in words for a person. Null when all went well. */
  readonly problem: string | null;
  dismissProblem(): void;
}

export interface StepsOptions {
  conversationId: Id;
  /** The snapshot is to be fetched again: what is on screen may not be what the server has. */
  refresh: () => void;
  onEnded: (result: EndResult) => void;
}

/** What a person can do in a conversation besides sending. Each is safe to repeat. */
export function useSteps({ conversationId, refresh, onEnded }: StepsOptions): Steps {
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const onError = (error: unknown): void => {
    setProblem(problemWords(error, words));
    refresh();
  };
  const onMutate = (): void => setProblem(null);
  const stop = trpc.conversation.stop.useMutation({ onMutate, onError });
  const retry = trpc.conversation.retry.useMutation({ onMutate, onError });
  const end = trpc.conversation.end.useMutation({ onMutate, onError, onSuccess: onEnded });

  return {
    stop: () => stop.mutate({ conversationId }),
    stopping: stop.isPending,
    // The reply is named here, so that the same press never asks for two.
    retry: (messageId) => retry.mutate({ conversationId, messageId, replyId: newId() }),
    retrying: retry.isPending,
    end: () => end.mutate({ conversationId }),
    ending: end.isPending,
    problem,
    dismissProblem: () => setProblem(null),
  };
}
