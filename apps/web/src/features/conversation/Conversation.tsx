import { codeOf, isOpen } from '@ezri/client';
import type { Id } from '@ezri/contract';
import { Link } from '@tanstack/react-router';
import { MessageCircleOff } from 'lucide-react';
import { buttonClass, EmptyState, ErrorState, HelpNote, toast } from '../../ui/index.ts';
import { useConnection } from '../../wire/connection.ts';
import { trpc } from '../../wire/trpc.ts';
import type { ConversationState } from './conversation-state.ts';
import { ConversationSkeleton } from './ConversationSkeleton.tsx';
import { ConversationView } from './ConversationView.tsx';
import { helpAsked } from './help-asked.ts';
import { useGuess } from './useGuess.ts';
import { useConversation, type UseConversation } from './useConversation.ts';
import { useOverdue } from './useOverdue.ts';
import { usePutAway } from './usePutAway.ts';
import { useSteps } from './useSteps.ts';

/** One conversation: its data brought to its view. */
export function Conversation({ id }: { id: Id }) {
  const conversation = useConversation(id);
  const { feed, refresh } = conversation;
  if (feed.status === 'loading') return <ConversationSkeleton />;
  if (feed.status === 'ready') return <Ready id={id} state={feed.state} conversation={conversation} />;
  const gone = codeOf(feed.error) === 'NOT_FOUND' || codeOf(feed.error) === 'BAD_REQUEST';
  return (
    <div className="mx-auto flex max-w-xl flex-col gap-6 px-4 py-16">
      <h1 className="sr-only">Conversation</h1>
      {gone ? <Gone /> : <ErrorState onRetry={refresh}>The conversation could not be loaded. It is safe; we keep trying.</ErrorState>}
      <HelpNote className="text-center" />
    </div>
  );
}

const Gone = () => (
  <EmptyState
    icon={<MessageCircleOff aria-hidden />}
    title="There is no such conversation"
    action={
      <Link to="/" className={buttonClass({ variant: 'primary' })}>
        Go to your conversations
      </Link>
    }
  >
    The address may be incomplete, or it belongs to another account.
  </EmptyState>
);

function Ready({ id, state, conversation }: { id: Id; state: ConversationState; conversation: UseConversation }) {
  const { feed: _feed, refresh, showSafety, showGuess, ...outgoing } = conversation;
  const avatars = trpc.conversation.avatars.useQuery(undefined, { staleTime: Infinity });
  const utils = trpc.useUtils();
  const online = isOpen(useConnection());
  const rules = useGuess(online);
  const { isPutAway, putAway } = usePutAway(id);
  const showHelp = (): void => showGuess(helpAsked());
  const steps = useSteps({ conversationId: id, showSafety, showHelp, refresh, onEnded: () => void utils.conversation.list.invalidate() });
  const overdue = useOverdue(state);

  const onSend = (text: string): boolean => {
    const queued = outgoing.send(text);
    const safety = queued ? rules.current?.guess(text, state.messages) : undefined;
    if (safety) showGuess(safety);
    if (!queued) toast.error('Too much is waiting to be sent', { body: 'Your text stays in the box. Send it when the connection is back.' });
    return queued;
  };
  const avatar = avatars.data?.find((candidate) => candidate.id === state.conversation.avatarId) ?? { name: 'Ezri' };
  return (
    <ConversationView
      {...outgoing}
      state={state}
      steps={steps}
      avatar={avatar}
      online={online}
      onSend={onSend}
      overdue={overdue}
      panelDismissed={isPutAway}
      onDismissPanel={putAway}
    />
  );
}
