import type { Message } from '@ezri/contract';
import { Info, RotateCcw } from 'lucide-react';
import { Button, cn } from '../../ui/index.ts';
import { bubbleClass } from './bubble.ts';
import type { Line } from './lines.ts';
import { OutgoingLine } from './OutgoingLine.tsx';

export interface LogLineProps {
  line: Line;
  companionName: string;
  /** Whether messages get through now. */
  online: boolean;
  onRetry: (messageId: string) => void;
  retrying: boolean;
  onResend: (id: string) => void;
  onTakeBack: (id: string) => void;
}

const theirs = 'self-start rounded-bl-sm border border-line bg-surface';

const ENDINGS: Readonly<Record<Message['status'], string | null>> = {
  complete: null,
  stopped: 'You stopped this reply.',
  interrupted: 'This reply was cut off.',
  failed: 'This reply did not come through.',
};

/** One thing in the log. Everything that was written is shown as text, never as HTML, and `dir` keeps what turns the direction to itself. */
export function LogLine({ line, companionName, online, onRetry, retrying, onResend, onTakeBack }: LogLineProps) {
  switch (line.kind) {
    case 'outgoing':
      return <OutgoingLine entry={line.entry} online={online} onResend={onResend} onTakeBack={onTakeBack} />;
    case 'reply':
      // Not announced piece by piece.
      return line.reply.text === '' ? null : (
        <div aria-live="off" className={cn(bubbleClass, theirs)}>
          <span className="sr-only">{companionName}: </span>
          <span dir="auto">{line.reply.text}</span>
          <span aria-hidden className="ml-0.5 inline-block h-4 w-0.5 animate-pulse-soft bg-accent align-middle" />
        </div>
      );
    case 'cutOff':
      return (
        <>
          <div className={cn(bubbleClass, theirs)}>
            <span className="sr-only">{companionName}: </span>
            <span dir="auto">{line.reply.text}</span>
          </div>
          <Ending text={ENDINGS.interrupted} retryOf={line.retryOf} onRetry={onRetry} retrying={retrying} />
        </>
      );
    case 'failure':
      return (
        <div className="flex flex-col items-start gap-1 self-start text-sm text-ink-soft">
          <p>{companionName} could not answer just now.</p>
          <AskAgain onClick={() => onRetry(line.retryOf)} busy={retrying} />
        </div>
      );
    case 'message':
      return <MessageLine message={line.message} companionName={companionName} retryOf={line.retryOf} onRetry={onRetry} retrying={retrying} />;
  }
}

interface MessageLineProps extends Pick<LogLineProps, 'companionName' | 'onRetry' | 'retrying'> {
  message: Message;
  retryOf: string | null;
}

function MessageLine({ message, companionName, retryOf, onRetry, retrying }: MessageLineProps) {
  const { author, text, status, createdAt } = message;
  if (author === 'notice') {
    return (
      <div role="note" className="mx-auto flex max-w-xl gap-2.5 rounded-md bg-sunken px-4 py-3 text-sm text-ink-soft">
        <Info aria-hidden className="mt-0.5 size-4.5 shrink-0" />
        <p dir="auto">{text}</p>
      </div>
    );
  }
  const own = author === 'person';
  return (
    <>
      <div title={new Date(createdAt).toLocaleString()} className={cn(bubbleClass, own ? 'self-end rounded-br-sm bg-own' : theirs)}>
        <span className="sr-only">{own ? 'You' : author === 'staff' ? 'Safety team' : companionName}: </span>
        {author === 'staff' && <span className="mb-0.5 block text-xs font-semibold text-accent-ink">Safety team</span>}
        <span dir="auto">{text}</span>
      </div>
      <Ending text={ENDINGS[status]} retryOf={retryOf} onRetry={onRetry} retrying={retrying} />
    </>
  );
}

interface EndingProps extends Pick<LogLineProps, 'onRetry' | 'retrying'> {
  text: string | null;
  retryOf: string | null;
}

/** How a reply came to its end, when not by itself. */
const Ending = ({ text, retryOf, onRetry, retrying }: EndingProps) =>
  text !== null && (
    <div className="-mt-1.5 flex flex-wrap items-center gap-x-2 self-start text-xs text-ink-faint">
      {text}
      {retryOf !== null && <AskAgain onClick={() => onRetry(retryOf)} busy={retrying} />}
    </div>
  );

const AskAgain = ({ onClick, busy }: { onClick: () => void; busy: boolean }) => (
  <Button variant="quiet" size="sm" onClick={onClick} busy={busy} icon={<RotateCcw aria-hidden className="size-4" />}>
    Try again
  </Button>
);
