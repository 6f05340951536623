import { useEffect, useState } from 'react';
import type { ConversationState } from './conversation-state.ts';
import { unanswered } from './lines.ts';

/** After this long without a sign of a reply, another one may be asked for. */
export const OVERDUE_MS = 15_000;

/** The id of the message whose reply is overdue, or null. */
export function useOverdue(state: ConversationState): string | null {
  const waiting = unanswered(state)?.id ?? null;
  const [overdue, setOverdue] = useState<string | null>(null);
  useEffect(() => {
    if (waiting === null) return;
    const timer = setTimeout(() => setOverdue(waiting), OVERDUE_MS);
    return () => clearTimeout(timer);
  }, [waiting]);
  return overdue === waiting ? waiting : null;
}
