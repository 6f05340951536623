import type { Message } from '@ezri/contract';
import { Bookmark, Check, Copy, Hourglass, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn, momentOf, useNow } from '../../../ui/index.ts';
import { useLocale, useWords } from '../../../words/index.ts';
import { useCopy } from './useCopy.ts';

/** How soon after midnight a message gets its day. */
const TICK_MS = 10 * 60_000;

export interface MessageFootProps {
  message: Message;
  queued: boolean;
  anotherOf: string | null;
  onRetry: (messageId: string) => void;
  retrying: boolean;
  /** Takes a message of one's own into what Ezri remembers. */
  onRemember: (message: Message) => void;
}

/** Below a message: when it was said, and what can be done with it. Not read out with it: a screen reader finds it in its place. */
export function MessageFoot({ message, queued, anotherOf, onRetry, retrying, onRemember }: MessageFootProps) {
  const { log } = useWords().conversation;
  const locale = useLocale();
  const { copied, copy } = useCopy();
  const own = message.author === 'person';
  const said = new Date(message.createdAt);
  const now = useNow(TICK_MS);
  return (
    <div
      aria-live="off"
      className={cn('-mt-2 flex min-h-8 flex-wrap items-center gap-x-1 text-xs text-ink-faint', own ? 'flex-row-reverse self-end' : 'self-start')}
    >
      {queued && (
        <span data-queued className="mx-1 inline-flex items-center gap-1">
          <Hourglass aria-hidden className="size-3.5" />
          {log.queued}
        </span>
      )}
      <time dateTime={said.toISOString()} title={said.toLocaleString(locale)} className="px-1 tabular-nums">
        {momentOf(message.createdAt, now, locale)}
      </time>
      {anotherOf !== null && (
        <button
          type="button"
          disabled={retrying}
          onClick={() => onRetry(anotherOf)}
          className="inline-flex min-h-8 items-center gap-1 rounded-md px-2 font-semibold text-accent-ink hover:bg-accent-soft disabled:opacity-55"
        >
          <RotateCcw aria-hidden className="size-3.5" />
          {log.anotherReply}
        </button>
      )}
      <span className="inline-flex items-center transition-opacity pointer-fine:opacity-0 pointer-fine:group-focus-within:opacity-100 pointer-fine:group-hover:opacity-100">
        <Small label={copied === 'yes' ? log.copied : copied === 'failed' ? log.notCopied : log.copy} onClick={() => copy(message.text)}>
          {copied === 'yes' ? <Check aria-hidden /> : <Copy aria-hidden />}
        </Small>
        {own && (
          <Small label={log.remember} onClick={() => onRemember(message)}>
            <Bookmark aria-hidden />
          </Small>
        )}
      </span>
      <span role="status" className="sr-only">
        {copied === 'yes' ? log.copied : copied === 'failed' ? log.notCopied : ''}
      </span>
    </div>
  );
}

const Small = ({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    onClick={onClick}
    className="inline-flex size-8 items-center justify-center rounded-md hover:bg-sunken hover:text-ink [&_svg]:size-4"
  >
    {children}
  </button>
);
