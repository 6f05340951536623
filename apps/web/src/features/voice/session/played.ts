import type { Heard } from '../sound/track.ts';
import type { VoiceCalls } from './calls.ts';

/** Tells the server how far replies were heard: the latest of each, one call at a time. */
export interface PlayedReporter {
  tell(heard: Heard): void;
}

/** Replies whose progress waits to be told. */
const WAITING_MAX = 10;

export function createPlayedReporter(played: VoiceCalls['played']): PlayedReporter {
  const waiting = new Map<string, Heard>();
  let busy = false;
  const flush = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (;;) {
      const [next] = waiting.values();
      if (!next) break;
      waiting.delete(next.replyId);
      // Not tried again: the server has its own count of what it sent, and what is heard next tells more.
      await played(next.replyId, next.chars).catch(() => undefined);
    }
    busy = false;
  };
  return {
    tell(heard) {
      if (waiting.size < WAITING_MAX || waiting.has(heard.replyId)) waiting.set(heard.replyId, heard);
      void flush();
    },
  };
}
