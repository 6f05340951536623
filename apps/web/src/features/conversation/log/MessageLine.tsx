import type { Message } from '@ezri/contract';
import { Info } from 'lucide-react';
import { cn } from '../../../ui/index.ts';
import { useLocale, useWords } from '../../../words/index.ts';
import { bubbleClass, ownClass, theirsClass } from '../bubble.ts';
import { Ending } from './Ending.tsx';
import { MessageFoot, type MessageFootProps } from './MessageFoot.tsx';
import { SpokenText } from './SpokenText.tsx';
import { StandIn } from './StandIn.tsx';

export interface MessageLineProps extends MessageFootProps {
  companionName: string;
  /** It is being spoken aloud: how far it will be heard is not known yet. */
  beingSpoken?: boolean;
  retryOf: string | null;
}

/** Something that was said. What people wrote is shown as they wrote it; what a model wrote as simple markdown; neither ever as HTML. */
export function MessageLine({ companionName, retryOf, beingSpoken = false, ...foot }: MessageLineProps) {
  const { author, text, status, standIn } = foot.message;
  const { log } = useWords().conversation;
  if (author === 'notice') return <Notice message={foot.message} />;
  const own = author === 'person';
  return (
    <div className="group flex flex-col gap-3">
      {standIn && <StandIn />}
      <div className={cn(bubbleClass, own ? ownClass : theirsClass)}>
        <span className="sr-only">{log.says(own ? log.you : author === 'staff' ? log.team : companionName)} </span>
        {author === 'staff' && <span className="mb-0.5 block text-xs font-semibold text-accent-ink">{log.team}</span>}
        {author === 'companion' ? <SpokenText text={text} heard={beingSpoken ? null : foot.message.heard} /> : <span dir="auto">{text}</span>}
      </div>
      <MessageFoot {...foot} />
      {status !== 'complete' && <Ending text={log.ending[status]} retryOf={retryOf} onRetry={foot.onRetry} retrying={foot.retrying} />}
    </div>
  );
}

function Notice({ message: { text, createdAt } }: { message: Message }) {
  const locale = useLocale();
  return (
    <div
      role="note"
      title={new Date(createdAt).toLocaleString(locale)}
      className="mx-auto flex max-w-xl gap-2.5 rounded-md bg-sunken px-4 py-3 text-sm text-ink-soft"
    >
      <Info aria-hidden className="mt-0.5 size-4.5 shrink-0" />
      <p dir="auto">{text}</p>
    </div>
  );
}
