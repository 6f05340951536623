import { refusalOf, type OutboxEntry } from '@ezri/client';
import { CircleAlert, Clock, Undo2 } from 'lucide-react';
import { Button, cn } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { bubbleClass, ownClass } from './bubble.ts';
import { CopyButton } from './log/CopyButton.tsx';

export interface OutgoingLineProps {
  entry: OutboxEntry;
  online: boolean;
  /** The conversation has ended: there is nowhere to send it to, and no field to put it into. */
  ended: boolean;
  onResend: (id: string) => void;
  onTakeBack: (id: string) => void;
}

/** A message that the server does not have yet. It is on this device, and says where it stands. */
export function OutgoingLine({ entry, online, ended, onResend, onTakeBack }: OutgoingLineProps) {
  const failed = entry.status === 'failed';
  const { conversation, refusals } = useWords();
  const { log, outgoing } = conversation;
  const refused = refusalOf(entry.error);
  return (
    <>
      <div data-outgoing={entry.status} className={cn(bubbleClass, ownClass, 'animate-rise', failed ? 'border border-danger' : 'opacity-75')}>
        <span className="sr-only">{log.says(log.you)} </span>
        <span dir="auto">{entry.text}</span>
      </div>
      <div className={cn('-mt-1.5 flex flex-wrap items-center justify-end gap-x-2 self-end text-xs', failed ? 'text-danger' : 'text-ink-faint')}>
        {failed ? (
          <>
            <CircleAlert aria-hidden className="size-3.5" />
            <span>{refused ? refusals[refused.reason] : outgoing.notSent}</span>
            {ended ? (
              <CopyButton text={entry.text} />
            ) : (
              <>
                <Button variant="quiet" size="sm" onClick={() => onResend(entry.id)}>
                  {outgoing.sendAgain}
                </Button>
                <Button variant="quiet" size="sm" onClick={() => onTakeBack(entry.id)} icon={<Undo2 aria-hidden className="size-4" />}>
                  {outgoing.edit}
                </Button>
              </>
            )}
          </>
        ) : (
          <>
            <Clock aria-hidden className="size-3.5" />
            <span>{online ? outgoing.sending : outgoing.waiting}</span>
          </>
        )}
      </div>
    </>
  );
}
