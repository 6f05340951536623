import { ArrowDown } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Line } from './lines.ts';
import { LogLine, type LogLineProps } from './LogLine.tsx';
import { Thinking } from './Thinking.tsx';
import { useStickToEnd } from './useStickToEnd.ts';

export interface MessageLogProps extends Omit<LogLineProps, 'line'> {
  lines: readonly Line[];
  /** The companion has been asked and has not written anything yet. */
  thinking: boolean;
  /** What comes is said aloud: it is not to be read out as well. */
  aloud?: boolean;
}

/** What was said, oldest first. It scrolls by itself only for somebody who is at its end. */
export function MessageLog({ lines, thinking, aloud = false, companionName, ...actions }: MessageLogProps) {
  const { scroller, hasUnseen, toEnd, onScroll } = useStickToEnd(lines, lines.at(-1)?.id);
  const { name, log } = useWords().conversation;
  const lastOwn = lines.findLast(({ kind }) => kind === 'outgoing')?.id;
  const lastShown = useRef(lastOwn);

  // Whoever sends wants to see it, wherever they had scrolled to.
  useLayoutEffect(() => {
    if (lastOwn !== undefined && lastOwn !== lastShown.current) toEnd();
    lastShown.current = lastOwn;
  }, [lastOwn, toEnd]);

  // The button goes with the reply that gives way: the keyboard stays in the log.
  const onRetry = (messageId: string): void => {
    scroller.current?.focus({ preventScroll: true });
    actions.onRetry(messageId);
  };
  const [first] = lines;

  return (
    <div className="relative min-h-16 flex-1">
      {/* In the order of the keyboard, because it scrolls. */}
      <div
        ref={scroller}
        onScroll={onScroll}
        tabIndex={0}
        role="group"
        aria-label={log.group}
        className="absolute inset-0 overflow-y-auto overscroll-contain -outline-offset-4"
      >
        <div
          role="log"
          aria-label={name}
          aria-relevant="additions"
          {...(aloud && { 'aria-live': 'off' })}
          className="mx-auto flex max-w-3xl flex-col gap-3 px-4 py-6"
        >
          {first?.kind === 'message' && first.message.ordinal > 1 && <p className="text-center text-sm text-ink-faint">{log.newestOnly}</p>}
          {lines.map((line) => (
            // A finished reply gets a node of its own, so that a screen reader reads it once, whole.
            <LogLine
              key={line.kind === 'reply' ? `reply:${line.id}` : line.id}
              line={line}
              companionName={companionName}
              {...actions}
              onRetry={onRetry}
            />
          ))}
          {thinking && <Thinking name={companionName} />}
        </div>
      </div>
      {hasUnseen && (
        <Button
          size="sm"
          variant="primary"
          onClick={toEnd}
          icon={<ArrowDown aria-hidden className="size-4" />}
          className="absolute bottom-3 left-1/2 -translate-x-1/2 animate-rise rounded-full shadow-lift"
        >
          {log.newMessages}
        </Button>
      )}
    </div>
  );
}
