import type { Safety } from '@ezri/contract';
import { ChevronDown, ChevronUp, HeartHandshake, NotebookPen, Phone, Siren, Wind, X } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass, cn, IconButton } from '../../ui/index.ts';
import type { HelpState } from './help-call.ts';
import { HelpChannels, HelpLines } from './HelpLines.tsx';
import { useWords } from '../../words/index.ts';
import { teamWords } from './safety-words.ts';
import { useRoom } from './useRoom.ts';

export interface SafetyPanelProps {
  safety: Safety;
  help: HelpState;
  /** Opens the grounding exercises. */
  onGround: () => void;
  /** Opens the person's safety plan. */
  onPlan: () => void;
  /** Only the gentle panel can be put away; it is offered once. */
  dismissed: boolean;
  onDismiss: () => void;
}

/**
 * What a person at risk sees. From `lasting` on it stays: on a small screen it can be folded. Unless it is an emergency, or was asked for, it begins folded on a phone, so that the reply has room:
 * the number if there is one (`lasting`, `emergency`), the first help line, the exercise and the word of the team are still there then. Where height is short it begins folded at every level,
 * with the number alone, or the first help line and the exercise where there is none. Asking for help opens it wherever it is folded.
 */
export function SafetyPanel({ safety, help, onGround, onPlan, dismissed, onDismiss }: SafetyPanelProps) {
  const [choice, choose] = useState<{ panel: Safety['panel']; folded: boolean } | null>(null);
  const [helpBefore, setHelpBefore] = useState(help);
  const { safety: words, keeping } = useWords();
  const room = useRoom();
  const { panel, resources, emergency } = safety;
  if (help !== helpBefore) {
    setHelpBefore(help);
    // Whoever asks for help sees all of it, also when they had folded it.
    if (help === 'asking') choose({ panel, folded: false });
  }
  if (panel === 'none' || (panel === 'gentle' && dismissed)) return null;
  const urgent = panel === 'emergency';
  const beginsFolded = room === 'short' || (room === 'narrow' && !urgent && help === 'idle');
  // What was opened stays open; what was folded is as it begins again once it has become more urgent.
  const isFolded = choice !== null && (choice.panel === panel || !choice.folded) ? choice.folded : beginsFolded;
  const [first] = resources;
  const leastOfAll = room === 'short' && emergency !== null;
  const { title, text } = words.panel[panel];
  const team = teamWords(safety, help, words.team);

  return (
    <section
      aria-label={words.name}
      data-panel={panel}
      className="max-h-[55%] min-h-0 shrink animate-rise overflow-y-auto lg:max-h-none lg:shrink-0 lg:w-96 lg:border-l lg:border-line lg:p-4"
    >
      <div
        className={cn(
          'flex flex-col gap-3 border-b p-4 lg:rounded-lg lg:border lg:p-5',
          isFolded && 'max-lg:gap-2 max-lg:py-2.5',
          urgent ? 'border-danger bg-danger-soft' : 'border-line bg-accent-soft/50',
        )}
      >
        <div className="flex items-start gap-2.5">
          {urgent ? (
            <Siren aria-hidden className="mt-0.5 size-6 shrink-0 text-danger" />
          ) : (
            <HeartHandshake aria-hidden className="mt-0.5 size-6 shrink-0 text-accent-ink" />
          )}
          <h2 className={cn('flex-1 text-lg leading-snug font-bold', isFolded && 'max-lg:text-base')}>{title}</h2>
          {panel === 'gentle' && (
            <IconButton label={words.putAway} onClick={onDismiss} className="-mt-2 -mr-2">
              <X aria-hidden />
            </IconButton>
          )}
          {(panel !== 'gentle' || room !== 'ample') && (
            <IconButton
              label={isFolded ? words.showMore : words.showLess}
              aria-expanded={!isFolded}
              onClick={() => choose({ panel, folded: !isFolded })}
              className="-mt-2 -mr-2 lg:hidden"
            >
              {isFolded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
            </IconButton>
          )}
        </div>
        {/* Read out at once, whatever else is being said, and however little room there is. */}
        <p role="alert" className={cn('text-sm', isFolded && 'max-lg:sr-only')}>
          {text}
        </p>
        {emergency && (
          <a
            href={`tel:${emergency.number}`}
            className={buttonClass({ variant: urgent ? 'danger' : 'secondary', size: urgent && !isFolded ? 'lg' : 'md' }, 'w-full')}
          >
            <Phone aria-hidden className="size-5" />
            {words.label(emergency.label)}
          </a>
        )}
        {isFolded && !leastOfAll && (
          <div className="flex flex-wrap gap-2 lg:hidden">
            {first && <HelpChannels line={first} named />}
            <Button size="sm" onClick={onGround} icon={<Wind aria-hidden className="size-4" />}>
              {words.exercise.title}
            </Button>
          </div>
        )}
        {team !== null && (
          <p role="status" className={cn('text-sm font-semibold', isFolded && 'max-lg:text-xs', isFolded && leastOfAll && 'max-lg:sr-only')}>
            {team}
          </p>
        )}
        <div className={cn('flex flex-col gap-3', isFolded && 'max-lg:hidden')}>
          <HelpLines lines={resources} brief={panel === 'gentle'} />
          <Button onClick={onGround} icon={<Wind aria-hidden className="size-5" />}>
            {words.exercise.title}
          </Button>
          {panel !== 'gentle' && (
            <Button onClick={onPlan} icon={<NotebookPen aria-hidden className="size-5" />}>
              {keeping.plan.title}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
