import type { Avatar } from '@ezri/contract';
import { useEffect, useState } from 'react';
import { AlertDialog, keepQuiet } from '../../ui/index.ts';
import { Composer } from './Composer.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import type { ConversationState } from './conversation-state.ts';
import { EndedNote } from './EndedNote.tsx';
import { Grounding } from './Grounding.tsx';
import { linesOf } from './lines.ts';
import { MessageLog } from './MessageLog.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import type { Outgoing } from './useOutgoing.ts';
import type { Steps } from './useSteps.ts';

export interface ConversationViewProps extends Outgoing {
  state: ConversationState;
  steps: Steps;
  avatar: Pick<Avatar, 'name'> & { hue?: number };
  online: boolean;
  onSend: (text: string) => boolean;
  panelDismissed: boolean;
  onDismissPanel: () => void;
  /** The last message has been waiting for a reply for too long. */
  overdue: string | null;
}

/** One conversation, filling the screen. */
export function ConversationView(props: ConversationViewProps) {
  const { state, steps, avatar, online, outgoing, draft, setDraft, onSend, resend, takeBack, overdue } = props;
  const [confirming, setConfirming] = useState(false);
  const [grounding, setGrounding] = useState(false);
  // Nothing may lie over the help lines or the words of an answer; the bell counts what comes in.
  useEffect(keepQuiet, []);
  const { conversation, reply, safety, companion } = state;
  const ended = conversation.endedAt !== null;
  const lines = linesOf(overdue === null ? state : { ...state, failure: { inReplyTo: overdue } }, outgoing);
  const thinking = !ended && overdue === null && (reply?.text === '' || (reply === null && companion === 'thinking'));

  return (
    <div className="mx-auto flex h-full max-w-7xl flex-col lg:border-x lg:border-line">
      <ConversationHeader
        avatar={avatar}
        companion={companion}
        online={online}
        ended={ended}
        onNeedHelp={steps.needHelp}
        asking={steps.help === 'asking'}
        onEnd={() => setConfirming(true)}
      />
      <div className="flex min-h-0 flex-1 flex-col lg:flex-row-reverse">
        <SafetyPanel
          safety={safety}
          help={steps.help}
          onGround={() => setGrounding(true)}
          dismissed={props.panelDismissed}
          onDismiss={props.onDismissPanel}
        />
        {/* Its least height is a few lines of the log and all of the composer: the panel gives way before they do. */}
        <div className="flex min-w-0 flex-1 flex-col">
          <MessageLog
            lines={lines}
            thinking={thinking}
            companionName={avatar.name}
            online={online}
            onRetry={steps.retry}
            retrying={steps.retrying}
            onResend={resend}
            onTakeBack={takeBack}
          />
          <p role="alert" className="mx-4 mb-2 rounded-md bg-danger-soft px-3.5 py-2 text-sm text-danger empty:hidden">
            {steps.problem}
          </p>
          {ended ? (
            <EndedNote durationMs={conversation.durationMs ?? 0} />
          ) : (
            <Composer
              draft={draft}
              onDraft={setDraft}
              onSend={onSend}
              running={reply !== null}
              onStop={steps.stop}
              stopping={steps.stopping}
              online={online}
              companionName={avatar.name}
              focused={!state.messages.some(({ author }) => author === 'person')}
            />
          )}
        </div>
      </div>
      <AlertDialog
        open={confirming && !ended}
        onOpenChange={setConfirming}
        title="End this conversation?"
        description="You can read it again at any time, and start a new one whenever you like."
        confirm="End conversation"
        cancel="Keep talking"
        busy={steps.ending}
        onConfirm={steps.end}
      />
      <Grounding open={grounding} onOpenChange={setGrounding} />
    </div>
  );
}
