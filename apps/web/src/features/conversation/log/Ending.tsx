import { RotateCcw } from 'lucide-react';
import { Button } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';

export interface EndingProps {
  text: string;
  /** The message to which another reply may be asked for, or null. */
  retryOf: string | null;
  onRetry: (messageId: string) => void;
  retrying: boolean;
}

/** How a reply came to its end, when not by itself. */
export const Ending = ({ text, retryOf, onRetry, retrying }: EndingProps) => (
  <div className="-mt-1.5 flex flex-wrap items-center gap-x-2 self-start text-xs text-ink-faint">
    {text}
    {retryOf !== null && <AskAgain onClick={() => onRetry(retryOf)} busy={retrying} />}
  </div>
);

export const AskAgain = ({ onClick, busy }: { onClick: () => void; busy: boolean }) => (
  <Button variant="quiet" size="sm" onClick={onClick} busy={busy} icon={<RotateCcw aria-hidden className="size-4" />}>
    {useWords().common.tryAgain}
  </Button>
);
