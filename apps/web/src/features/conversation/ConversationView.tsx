import type { Avatar, Message } from '@ezri/contract';
import { useEffect, useState } from 'react';
import { AlertDialog, keepQuiet } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Composer } from './Composer.tsx';
import { ConversationHeader } from './ConversationHeader.tsx';
import { ConversationMenu } from './ConversationMenu.tsx';
import type { ConversationState } from './conversation-state.ts';
import { EndedNote } from './EndedNote.tsx';
import { Grounding } from './Grounding.tsx';
import { HelpAbove } from './HelpAbove.tsx';
import { linesOf } from './lines.ts';
import { RememberDialog } from './memory/RememberDialog.tsx';
import { MessageLog } from './MessageLog.tsx';
import { PlanDialog } from './plan/PlanDialog.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import type { VoiceShown } from './talk.ts';
import type { NeedHelp } from './useNeedHelp.ts';
import type { Outgoing } from './useOutgoing.ts';
import type { Steps } from './useSteps.ts';

export interface ConversationViewProps extends Outgoing {
  state: ConversationState;
  steps: Steps;
  needHelp: NeedHelp;
  avatar: Pick<Avatar, 'name'> & { hue?: number };
  online: boolean;
  onSend: (text: string) => boolean;
  panelDismissed: boolean;
  onDismissPanel: () => void;
  /** The last message has been waiting for a reply for too long. */
  overdue: string | null;
  onDeleted: () => void;
  /** The conversation is to be fetched again. */
  onRefresh: () => void;
  onRenamed: (title: string) => void;
  voice: VoiceShown;
}

/** One conversation, filling the screen. */
export function ConversationView(props: ConversationViewProps) {
  const { state, steps, needHelp, avatar, online, outgoing, draft, setDraft, onSend, resend, takeBack, overdue, voice } = props;
  const { conversation: words, keeping } = useWords();
  const { end } = words;
  /** What lies above the page. */
  const [open, setOpen] = useState<'end' | 'exercise' | 'plan' | null>(null);
  const [toRemember, remember] = useState<Message | null>(null);
  const [kept, setKept] = useState(false);
  const close = (): void => setOpen(null);
  // Nothing may lie over the help lines or the words of an answer; the bell counts what comes in.
  useEffect(keepQuiet, []);
  const { conversation, reply, safety, companion } = state;
  const title = state.titled ? conversation.title : null;
  const ended = conversation.endedAt !== null;
  const onEnd = ended ? null : () => setOpen('end');
  const lines = linesOf(overdue === null ? state : { ...state, failure: { inReplyTo: overdue } }, outgoing);
  const thinking = !ended && overdue === null && (reply?.text === '' || (reply === null && companion === 'thinking'));

  return (
    <HelpAbove {...needHelp}>
      <div className="mx-auto flex h-full max-w-7xl flex-col lg:border-x lg:border-line">
        <ConversationHeader
          avatar={avatar}
          title={title}
          companion={companion}
          online={online}
          onEnd={onEnd}
          menu={
            <ConversationMenu
              conversation={conversation}
              title={title}
              onPlan={() => setOpen('plan')}
              onGround={() => setOpen('exercise')}
              onEnd={onEnd}
              onDeleted={props.onDeleted}
              onRename={props.onRefresh}
              onRenamed={props.onRenamed}
            />
          }
          onNeedHelp={needHelp.needHelp}
          asking={needHelp.help === 'asking'}
        />
        <div className="flex min-h-0 flex-1 flex-col lg:flex-row-reverse">
          <SafetyPanel
            safety={safety}
            help={needHelp.help}
            onGround={() => setOpen('exercise')}
            onPlan={() => setOpen('plan')}
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
              ended={ended}
              onRetry={steps.retry}
              retrying={steps.retrying}
              onResend={resend}
              onTakeBack={takeBack}
              speaking={voice.speaking}
              aloud={voice.aloud}
              onRemember={(message) => {
                setKept(false);
                remember(message);
              }}
            />
            <p role="alert" className="mx-4 mb-2 rounded-md bg-danger-soft px-3.5 py-2 text-sm text-danger empty:hidden">
              {steps.problem}
            </p>
            {voice.panel}
            {ended ? (
              <EndedNote durationMs={conversation.durationMs ?? 0} unsent={draft.trim()} />
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
                leading={voice.button}
                focused={!state.messages.some(({ author }) => author === 'person')}
              />
            )}
          </div>
        </div>
        <AlertDialog
          open={open === 'end' && !ended}
          onOpenChange={close}
          title={end.title}
          description={end.text}
          confirm={end.confirm}
          cancel={end.keep}
          busy={steps.ending}
          onConfirm={steps.end}
        />
        <Grounding open={open === 'exercise'} onOpenChange={close} />
        <PlanDialog open={open === 'plan'} onOpenChange={close} />
        <RememberDialog message={toRemember} onClose={() => remember(null)} onKept={() => setKept(true)} />
        <p role="status" className="sr-only">
          {kept && keeping.memory.kept}
        </p>
      </div>
    </HelpAbove>
  );
}
