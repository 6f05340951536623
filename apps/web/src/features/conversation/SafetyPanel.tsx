import type { Safety } from '@ezri/contract';
import { ChevronDown, ChevronUp, HeartHandshake, Phone, Siren, Wind, X } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonClass, cn, IconButton } from '../../ui/index.ts';
import type { HelpState } from './help-call.ts';
import { HelpLines } from './HelpLines.tsx';
import { PANEL_WORDS, teamWords } from './safety-words.ts';

export interface SafetyPanelProps {
  safety: Safety;
  help: HelpState;
  /** Opens the grounding exercises. */
  onGround: () => void;
  /** Only the gentle panel can be put away; it is offered once. */
  dismissed: boolean;
  onDismiss: () => void;
}

/** What a person at risk sees. From `lasting` on it stays: it can be folded on a small screen, and its first number is still there then. */
export function SafetyPanel({ safety, help, onGround, dismissed, onDismiss }: SafetyPanelProps) {
  const [folded, fold] = useState<Safety['panel'] | null>(null);
  const { panel, resources, emergency } = safety;
  if (panel === 'none' || (panel === 'gentle' && dismissed)) return null;
  // A panel that has become more urgent is open again.
  const isFolded = folded === panel;
  const urgent = panel === 'emergency';
  const { title, text } = PANEL_WORDS[panel];
  const team = teamWords(safety, help);

  return (
    <section
      aria-label="Safety"
      data-panel={panel}
      className="max-h-[55%] shrink-0 animate-rise overflow-y-auto lg:max-h-none lg:w-96 lg:border-l lg:border-line lg:p-4"
    >
      <div
        className={cn(
          'flex flex-col gap-3 border-b p-4 lg:rounded-lg lg:border lg:p-5',
          urgent ? 'border-danger bg-danger-soft' : 'border-line bg-accent-soft/50',
        )}
      >
        <div className="flex items-start gap-2.5">
          {urgent ? (
            <Siren aria-hidden className="mt-0.5 size-6 shrink-0 text-danger" />
          ) : (
            <HeartHandshake aria-hidden className="mt-0.5 size-6 shrink-0 text-accent-ink" />
          )}
          <h2 className="flex-1 text-lg leading-snug font-bold">{title}</h2>
          {panel === 'gentle' ? (
            <IconButton label="Put away" onClick={onDismiss} className="-mt-2 -mr-2">
              <X aria-hidden />
            </IconButton>
          ) : (
            <IconButton
              label={isFolded ? 'Show more' : 'Show less'}
              aria-expanded={!isFolded}
              onClick={() => fold(isFolded ? null : panel)}
              className="-mt-2 -mr-2 lg:hidden"
            >
              {isFolded ? <ChevronDown aria-hidden /> : <ChevronUp aria-hidden />}
            </IconButton>
          )}
        </div>
        {/* Read out at once, whatever else is being said. */}
        <p role="alert" className={cn('text-sm', isFolded && 'max-lg:hidden')}>
          {text}
        </p>
        {emergency && (
          <a href={`tel:${emergency.number}`} className={buttonClass(urgent ? { variant: 'danger', size: 'lg' } : {}, 'w-full')}>
            <Phone aria-hidden className="size-5" />
            {emergency.label}
          </a>
        )}
        <div className={cn('flex flex-col gap-3', isFolded && 'max-lg:hidden')}>
          {team !== null && (
            <p role="status" className="text-sm font-semibold">
              {team}
            </p>
          )}
          <HelpLines lines={resources} brief={panel === 'gentle'} />
          <Button onClick={onGround} icon={<Wind aria-hidden className="size-5" />}>
            A steadying exercise
          </Button>
        </div>
      </div>
    </section>
  );
}
