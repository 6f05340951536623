import type { Message, RunningReply } from '@ezri/contract';
import { cn } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { bubbleClass, theirsClass } from './bubble.ts';
import type { Line } from './lines.ts';
import { AskAgain, Ending } from './log/Ending.tsx';
import { Markdown } from './log/Markdown.tsx';
import { MessageLine } from './log/MessageLine.tsx';
import { StandIn } from './log/StandIn.tsx';
import { OutgoingLine } from './OutgoingLine.tsx';

export interface LogLineProps {
  line: Line;
  companionName: string;
  /** Whether messages get through now. */
  online: boolean;
  /** The conversation has ended: nothing more can be sent. */
  ended: boolean;
  onRetry: (messageId: string) => void;
  retrying: boolean;
  onResend: (id: string) => void;
  onTakeBack: (id: string) => void;
  onRemember: (message: Message) => void;
  /** The reply that is being spoken: where it ends for the person is not decided yet. */
  speaking?: string | null;
}

/** One thing in the log. `dir` keeps what turns the direction of text to itself. */
export function LogLine({ line, companionName, online, ended, onRetry, retrying, onResend, onTakeBack, onRemember, speaking }: LogLineProps) {
  const { log } = useWords().conversation;
  switch (line.kind) {
    case 'outgoing':
      return <OutgoingLine entry={line.entry} online={online} ended={ended} onResend={onResend} onTakeBack={onTakeBack} />;
    case 'reply':
      // Not announced piece by piece.
      return line.reply.text === '' ? null : <Reply reply={line.reply} companionName={companionName} writing />;
    case 'cutOff':
      return (
        <>
          <Reply reply={line.reply} companionName={companionName} writing={false} />
          <Ending text={log.ending.interrupted} retryOf={line.retryOf} onRetry={onRetry} retrying={retrying} />
        </>
      );
    case 'failure':
      return (
        <div className="flex flex-col items-start gap-1 self-start text-sm text-ink-soft">
          <p>{log.noAnswer(companionName)}</p>
          <AskAgain onClick={() => onRetry(line.retryOf)} busy={retrying} />
        </div>
      );
    case 'message':
      return (
        <MessageLine
          {...line}
          beingSpoken={speaking === line.id}
          companionName={companionName}
          onRetry={onRetry}
          retrying={retrying}
          onRemember={onRemember}
        />
      );
  }
}

/** A reply that is no message yet, or never became one. */
const Reply = ({ reply: { text, standIn }, companionName, writing }: { reply: RunningReply; companionName: string; writing: boolean }) => (
  <>
    {standIn && <StandIn />}
    <div {...(writing && { 'aria-live': 'off', 'data-writing': true })} className={cn(bubbleClass, theirsClass)}>
      <span className="sr-only">{useWords().conversation.log.says(companionName)} </span>
      <Markdown text={text} writing={writing} />
    </div>
  </>
);
