import { Link } from '@tanstack/react-router';
import { MessageCircleOff } from 'lucide-react';
import { useState } from 'react';
import { buttonClass, EmptyState, ErrorState, HelpNote } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { headerClass } from './ConversationHeader.tsx';
import { ConversationSkeleton } from './ConversationSkeleton.tsx';
import { Grounding } from './Grounding.tsx';
import { HelpAbove } from './HelpAbove.tsx';
import { helpAsked } from './help-asked.ts';
import { NeedHelpButton } from './NeedHelpButton.tsx';
import { PlanDialog } from './plan/PlanDialog.tsx';
import { SafetyPanel } from './SafetyPanel.tsx';
import type { NeedHelp } from './useNeedHelp.ts';

export type Absence = 'loading' | 'failed' | 'gone' | 'deleted';

/** In place of a conversation that cannot be shown. Help can be asked for here too, in the same place, and its lines need no network. */
export function NotHere({ absence, onRetry, needHelp, help }: NeedHelp & { absence: Absence; onRetry: () => void }) {
  const words = useWords().conversation;
  const [shown, show] = useState<'exercise' | 'plan' | null>(null);
  return (
    <HelpAbove needHelp={needHelp} help={help}>
      <div className="mx-auto flex h-full max-w-7xl flex-col lg:border-x lg:border-line">
        <header className={headerClass}>
          <h1 className="min-w-0 flex-1 truncate font-bold">{words.name}</h1>
          <NeedHelpButton onClick={needHelp} busy={help === 'asking'} />
        </header>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row-reverse">
          {help !== 'idle' && (
            <SafetyPanel
              safety={{ ...helpAsked(), humanOffered: false }}
              help={help}
              onGround={() => show('exercise')}
              onPlan={() => show('plan')}
              dismissed={false}
              onDismiss={() => undefined}
            />
          )}
          {absence === 'loading' ? (
            <ConversationSkeleton />
          ) : (
            <div className="mx-auto flex max-w-xl flex-1 flex-col gap-6 px-4 py-16">
              {absence === 'failed' ? <ErrorState onRetry={onRetry}>{words.didNotLoad}</ErrorState> : <Gone deleted={absence === 'deleted'} />}
              <HelpNote className="text-center" />
            </div>
          )}
        </div>
        <Grounding open={shown === 'exercise'} onOpenChange={() => show(null)} />
        <PlanDialog open={shown === 'plan'} onOpenChange={() => show(null)} />
      </div>
    </HelpAbove>
  );
}

function Gone({ deleted }: { deleted: boolean }) {
  const { gone } = useWords().conversation;
  return (
    <EmptyState
      icon={<MessageCircleOff aria-hidden />}
      title={deleted ? gone.deleted : gone.title}
      action={
        <Link to="/" className={buttonClass({ variant: 'primary' })}>
          {gone.toConversations}
        </Link>
      }
    >
      {deleted ? gone.deletedText : gone.text}
    </EmptyState>
  );
}
