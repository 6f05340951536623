import { Mic } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Engines } from './voice-state.ts';
import { soundWords } from './voice-words.ts';

export interface VoiceExplainedProps {
  name: string;
  /** Null: not known yet. */
  engines: Engines | null;
  onStart: () => void;
  onCancel: () => void;
}

/** Before the browser asks for the microphone: what for, and where the sound goes. */
export function VoiceExplained({ name, engines, onStart, onCancel }: VoiceExplainedProps) {
  const words = useWords();
  const { explain } = words.voice;
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const listens = engines?.hearing !== 'none';
  return (
    <section aria-labelledby={title} className="max-h-[60dvh] overflow-y-auto border-t border-line bg-surface py-4">
      <div className="mx-auto flex max-w-3xl flex-col gap-2.5 px-4">
        <h2 id={title} ref={heading} tabIndex={-1} className="text-lg font-bold outline-none">
          {explain.title(name)}
        </h2>
        <p className="text-sm text-ink-soft">{explain.text(name)}</p>
        <p className="text-sm text-ink-soft">{engines ? soundWords(engines, words) : explain.looking}</p>
        {listens && <p className="text-sm text-ink-soft">{explain.ask}</p>}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" onClick={onStart} icon={<Mic aria-hidden className="size-4.5" />}>
            {listens ? explain.start : explain.startToListen}
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            {explain.cancel}
          </Button>
        </div>
      </div>
    </section>
  );
}
