import { CloudOff, LogOut, RefreshCw, Wifi, type LucideIcon } from 'lucide-react';
import { cn } from './cn.ts';
import { Pill } from './Pill.tsx';
import type { Tone } from './Badge.tsx';
import { useNow } from './useNow.ts';
import { useWords } from '../words/index.ts';

/** The shape of `ConnectionState` in the client package: `retryAt` in ms since the epoch. */
export interface ConnectionPillState {
  readonly kind: 'live' | 'connecting' | 'reconnecting' | 'catchingUp' | 'offline' | 'refused';
  readonly retryAt?: number;
}

const LOOKS: Readonly<Record<ConnectionPillState['kind'], { tone: Tone; Icon: LucideIcon; turns?: true }>> = {
  live: { tone: 'ok', Icon: Wifi },
  connecting: { tone: 'neutral', Icon: RefreshCw, turns: true },
  reconnecting: { tone: 'warn', Icon: RefreshCw, turns: true },
  catchingUp: { tone: 'neutral', Icon: RefreshCw, turns: true },
  offline: { tone: 'warn', Icon: CloudOff },
  refused: { tone: 'danger', Icon: LogOut },
};

const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Says in a word or two how the line to the server is. Named "Connection: live" and so on. */
export function ConnectionPill({ state, className }: { state: ConnectionPillState; className?: string }) {
  const { tone, Icon, turns } = LOOKS[state.kind];
  const { connection } = useWords().shell;
  const word = connection[state.kind];
  return (
    <Pill role="status" aria-label={connection.name(word)} tone={tone} className={className}>
      <Icon aria-hidden className={cn(turns && 'animate-spin [animation-duration:2s] motion-reduce:animate-none')} />
      <span>{upper(word)}</span>
      {state.retryAt !== undefined && <Countdown until={state.retryAt} />}
    </Pill>
  );
}

/** Hidden from screen readers: a status that changes every second would never be quiet. */
function Countdown({ until }: { until: number }) {
  const { time } = useWords();
  const seconds = Math.ceil((until - useNow(1_000)) / 1_000);
  return seconds > 0 ? (
    <span aria-hidden className="max-sm:hidden">
      · {time.seconds(seconds)}
    </span>
  ) : null;
}
