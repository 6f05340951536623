import { useWords } from '../../words/index.ts';
import type { VoiceState } from './voice-state.ts';

export interface CaptionsProps {
  speech: VoiceState['speech'];
  /** The person's words so far; empty when there are none. */
  partial: string;
  name: string;
}

/** What is being said by either side, as it is said. Whoever listens hears it already: it is not read out. A line is kept for it, so that nothing jumps. */
export function Captions({ speech, partial, name }: CaptionsProps) {
  const { voice, conversation } = useWords();
  const place = speech?.place ?? null;
  return (
    <div
      role="group"
      aria-label={voice.captions}
      aria-live="off"
      className="flex max-h-24 min-h-6 flex-col gap-1 overflow-y-auto text-base leading-snug"
    >
      {place && (
        <p>
          <span className="font-semibold">{conversation.log.says(name)}</span> <Spoken {...place.sentence} chars={place.chars} />
        </p>
      )}
      {partial !== '' && (
        <p>
          <span className="font-semibold">{voice.you}</span> <span dir="auto">{partial}</span>
        </p>
      )}
    </div>
  );
}

/** A sentence with what was heard of it apart from what comes. */
function Spoken({ text, from, chars }: { text: string; from: number; chars: number }) {
  const heard = text.slice(0, chars - from);
  return (
    <span dir="auto">
      {heard}
      <span className="text-ink-faint">{text.slice(heard.length)}</span>
    </span>
  );
}
