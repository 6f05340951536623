import { refusalOf, retrying } from '@ezri/client';
import { newId, type EndResult, type Id, type Safety } from '@ezri/contract';
import { useState } from 'react';
import { useConnectionStore } from '../../wire/connection.ts';
import { trpc } from '../../wire/trpc.ts';

const NO_ANSWER = 'Ezri could not be reached. Try again in a moment.';

/** `asking`: the panel is up already. `told`: the server has raised it with the safety team. `unreachable`: it never answered. */
export type HelpState = 'idle' | 'asking' | 'told' | 'unreachable';

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

/** What a person can do in a conversation besides sending. Each is safe to repeat, and is repeated while no answer comes. */
export function useSteps({ conversationId, showSafety, showHelp, refresh, onEnded }: StepsOptions): Steps {
  const connection = useConnectionStore();
  const [problem, setProblem] = useState<string | null>(null);
  const [help, setHelp] = useState<HelpState>('idle');
  const onError = (error: unknown): void => {
    setProblem(refusalOf(error)?.message ?? NO_ANSWER);
    refresh();
  };
  const onMutate = (): void => setProblem(null);
  const stop = trpc.conversation.stop.useMutation({ onMutate, onError });
  const retry = trpc.conversation.retry.useMutation({ onMutate, onError });
  const end = trpc.conversation.end.useMutation({ onMutate, onError, onSuccess: onEnded });
  const { mutateAsync } = trpc.conversation.needHelp.useMutation();

  const needHelp = async (): Promise<void> => {
    showHelp();
    setHelp('asking');
    const input = { conversationId, requestId: newId() };
    try {
      const { safety } = await retrying(async () => mutateAsync(input), { connection });
      showSafety(safety);
      setHelp('told');
    } catch {
      setHelp('unreachable');
    }
  };

  return {
    stop: () => stop.mutate({ conversationId }),
    stopping: stop.isPending,
    retry: (messageId) => retry.mutate({ conversationId, messageId }),
    retrying: retry.isPending,
    end: () => end.mutate({ conversationId }),
    ending: end.isPending,
    needHelp: () => void needHelp(),
    help,
    problem,
    dismissProblem: () => setProblem(null),
  };
}
