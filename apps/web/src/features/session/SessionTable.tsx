import type { Avatar, Connection, Session } from '@ezri/contract';
import { Keyboard, MessagesSquare, Mic } from 'lucide-react';
import { clockDuration, cn, EmptyState, SeverityBadge, Skeleton } from '../../ui/index.ts';
import { awayText, durationOf } from './live-state.ts';
import { useWords } from '../../words/index.ts';

const DOTS: Readonly<Record<Connection, string>> = {
  connected: 'bg-ok',
  away: 'border-2 border-warn bg-warn-soft',
  disconnected: 'border-2 border-line-strong',
};
const COLUMNS = ['person', 'risk', 'companion', 'mode', 'connection', 'messages', 'duration'] as const;
/** A card of two columns where there is little room, a row of the table where there is more. */
const ROW =
  'grid grid-cols-2 gap-x-4 gap-y-1.5 px-4 py-2.5 text-sm tabular-nums @3xl:grid-cols-[minmax(0,1.3fr)_7rem_minmax(0,1.2fr)_5rem_12.5rem_5rem_6rem] @3xl:items-center';

export interface SessionTableProps {
  /** In order; null while the first answer is on its way. */
  readonly sessions: readonly Session[] | null;
  readonly avatars: readonly Pick<Avatar, 'id' | 'name'>[];
  /** This machine's clock, in ms; `offset` is what the server's is ahead of it. */
  readonly now: number;
  readonly offset: number;
}

function Row({ session, avatars, now, offset }: { session: Session } & Omit<SessionTableProps, 'sessions'>) {
  const { sessions: words, time } = useWords();
  const ended = session.endedAt !== null;
  const companion = avatars.find(({ id }) => id === session.avatarId)?.name ?? session.avatarId;
  const away = awayText(session, now, offset, words, time);
  const ModeIcon = session.mode === 'voice' ? Mic : Keyboard;
  return (
    <div
      role="row"
      data-ended={ended || undefined}
      className={cn(ROW, 'border-t border-line transition-opacity duration-1000', ended && 'bg-sunken/60 opacity-70')}
    >
      <span role="rowheader" className="truncate font-semibold">
        {session.pseudonym}
      </span>
      <span role="cell" className="text-right @3xl:text-left">
        <SeverityBadge level={session.level} />
      </span>
      <span role="cell" className="truncate">
        {companion}
        <span className="text-ink-soft"> · {ended ? words.ended : words.state[session.state]}</span>
      </span>
      <span role="cell" className="inline-flex items-center justify-end gap-1.5 text-ink-soft @3xl:justify-start">
        <ModeIcon aria-hidden className="size-4" />
        {words.mode[session.mode]}
      </span>
      <span role="cell" className="col-span-2 inline-flex items-center gap-2 @3xl:col-span-1">
        {ended ? (
          <span className="text-ink-soft">{words.ended}</span>
        ) : (
          <>
            <span aria-hidden className={cn('size-2.5 shrink-0 rounded-full', DOTS[session.connection])} />
            <span className="min-w-0 @3xl:truncate">
              {words.connection[session.connection]}
              {away && <span className="text-ink-soft"> · {away}</span>}
            </span>
          </>
        )}
      </span>
      <span role="cell" className="@3xl:text-right">
        {session.messageCount}
        <span className="text-ink-soft @3xl:sr-only"> {words.messages}</span>
      </span>
      <span role="cell" className="text-right">
        <span className="text-ink-soft @3xl:sr-only">{words.column.duration} </span>
        {clockDuration(durationOf(session, now, offset))}
      </span>
    </div>
  );
}

/**
 * Conversations that are going on: who, with whom, how; never what is said. The roles are written out, because a grid that becomes cards on
 * a phone would lose those of a table element.
 */
export function SessionTable({ sessions, ...rest }: SessionTableProps) {
  const words = useWords().sessions;
  if (sessions === null) {
    return (
      <div aria-busy="true" aria-label={words.loading} className="space-y-4 rounded-lg border border-line bg-surface p-4">
        {[0, 1, 2].map((row) => (
          <Skeleton key={row} className="h-5" />
        ))}
      </div>
    );
  }
  return (
    <div className="@container overflow-hidden rounded-lg border border-line bg-surface">
      <div role="table" aria-label={words.title}>
        <div role="rowgroup" className="sr-only @3xl:not-sr-only">
          <div role="row" className={cn(ROW, 'bg-sunken/60 py-2 text-xs font-semibold text-ink-soft')}>
            {COLUMNS.map((column, n) => (
              <span key={column} role="columnheader" className={cn(n >= 5 && '@3xl:text-right')}>
                {words.column[column]}
              </span>
            ))}
          </div>
        </div>
        <div role="rowgroup">
          {sessions.map((session) => (
            <Row key={session.id} session={session} {...rest} />
          ))}
        </div>
      </div>
      {sessions.length === 0 && (
        <EmptyState icon={<MessagesSquare aria-hidden />} title={words.empty.title} className="border-0">
          {words.empty.text}
        </EmptyState>
      )}
    </div>
  );
}
