import { Mic } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { cn } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';

export interface HoldButtonProps {
  holding: boolean;
  disabled: boolean;
  onHold: (holding: boolean) => void;
}

const isPress = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter';

/** Push-to-talk: held by a finger, a mouse or a key; whoever can only press it once presses again to end. */
export function HoldButton({ holding, disabled, onHold }: HoldButtonProps) {
  const { controls } = useWords().voice;
  return (
    <button
      type="button"
      disabled={disabled}
      aria-pressed={holding}
      className={cn(
        'flex min-h-13 w-full touch-none items-center justify-center gap-2.5 rounded-lg border-2 px-4 text-base font-semibold select-none disabled:opacity-55',
        holding ? 'border-accent bg-accent text-on-accent' : 'border-line-strong/60 bg-surface text-ink hover:bg-sunken',
      )}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        onHold(true);
      }}
      onPointerUp={() => onHold(false)}
      onPointerCancel={() => onHold(false)}
      onBlur={() => onHold(false)}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isPress(event)) return;
        // Otherwise the key would press it as well.
        event.preventDefault();
        if (!event.repeat) onHold(true);
      }}
      onKeyUp={(event) => {
        if (isPress(event)) onHold(false);
      }}
      onClick={({ detail }) => {
        // By a screen reader or a switch: there was no pointer.
        if (detail === 0) onHold(!holding);
      }}
    >
      <Mic aria-hidden className="size-5" />
      {holding ? controls.holding : controls.hold}
    </button>
  );
}
