import { codeOf, isOpen } from '@ezri/client';
import type { Id } from '@ezri/contract';
import { useEffect, useEffectEvent } from 'react';
import { toast } from '../../ui/index.ts';
import { useConnection } from '../../wire/connection.ts';
import { trpc } from '../../wire/trpc.ts';
import { useLanguage, useWords } from '../../words/index.ts';
import type { ConversationState } from './conversation-state.ts';
import { ConversationView } from './ConversationView.tsx';
import { helpAsked } from './help-asked.ts';
import { NotHere, type Absence } from './NotHere.tsx';
import type { VoiceSlot } from './talk.ts';
import { useForget } from './past/useForget.ts';
import { useGuess } from './useGuess.ts';
import { useConversation, type UseConversation } from './useConversation.ts';
import { useNeedHelp, type NeedHelp } from './useNeedHelp.ts';
import { useOverdue } from './useOverdue.ts';
import { usePutAway } from './usePutAway.ts';
import { useSteps } from './useSteps.ts';

export interface ConversationProps {
  id: Id;
  /** Its person has deleted it here: there is nothing to stay for. */
  onDeleted: () => void;
  voice: VoiceSlot;
}

/** One conversation: its data brought to its view. */
export function Conversation({ id, onDeleted, voice }: ConversationProps) {
  const conversation = useConversation(id);
  const { feed, showSafety, showGuess } = conversation;
  const help = useNeedHelp({ conversationId: id, showSafety, showHelp: () => showGuess(helpAsked()) });
  const deleted = feed.status === 'ready' && feed.state.deleted;
  const forget = useEffectEvent(useForget());
  // Whichever device deleted it: what this one still has of it goes too.
  useEffect(() => {
    if (deleted) forget(id);
  }, [deleted, id]);
  if (feed.status === 'ready' && !deleted) {
    return <Ready id={id} state={feed.state} conversation={conversation} help={help} onDeleted={onDeleted} voice={voice} />;
  }
  return <NotHere absence={absenceOf(feed)} onRetry={conversation.refresh} {...help} />;
}

function absenceOf(feed: UseConversation['feed']): Absence {
  if (feed.status === 'loading') return 'loading';
  if (feed.status === 'ready') return 'deleted';
  return codeOf(feed.error) === 'NOT_FOUND' || codeOf(feed.error) === 'BAD_REQUEST' ? 'gone' : 'failed';
}

interface ReadyProps extends ConversationProps {
  state: ConversationState;
  conversation: UseConversation;
  help: NeedHelp;
}

function Ready({ id, state, conversation, help, onDeleted, voice }: ReadyProps) {
  const { feed: _feed, refresh, showSafety: _showSafety, showGuess, showTitle, ...outgoing } = conversation;
  const { tooMuchWaits: full } = useWords().conversation;
  const language = useLanguage();
  const avatars = trpc.conversation.avatars.useQuery({ language }, { staleTime: Infinity });
  const utils = trpc.useUtils();
  const online = isOpen(useConnection());
  const rules = useGuess(online);
  const { isPutAway, putAway } = usePutAway(id);
  const steps = useSteps({ conversationId: id, refresh, onEnded: () => void utils.conversation.list.invalidate() });
  const overdue = useOverdue(state);

  const sentBy =
    (send: (text: string) => boolean) =>
    (text: string): boolean => {
      const queued = send(text);
      const safety = queued ? rules.current?.guess(text, state.messages) : undefined;
      if (safety) showGuess(safety);
      if (!queued) toast.error(full.title, { body: full.text });
      return queued;
    };
  const avatar = avatars.data?.find((candidate) => candidate.id === state.conversation.avatarId) ?? { name: 'Ezri' };
  const { messages, reply, companion, transcript } = state;
  const talk = { conversation: state.conversation, messages, reply, companion, transcript, face: avatar, onSend: sentBy(outgoing.say) };
  return voice(talk, (shown) => (
    <ConversationView
      {...outgoing}
      state={state}
      steps={steps}
      needHelp={help}
      avatar={avatar}
      online={online}
      onSend={sentBy(outgoing.send)}
      overdue={overdue}
      panelDismissed={isPutAway}
      onDismissPanel={putAway}
      onDeleted={onDeleted}
      onRefresh={refresh}
      onRenamed={showTitle}
      voice={shown}
    />
  ));
}
