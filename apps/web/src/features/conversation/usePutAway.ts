import type { Id } from '@ezri/contract';
import { useState } from 'react';

const KEY = 'ezri.putAway.';

/** Whether the gentle card of this conversation has been put away. It is offered once: a reload does not bring it back. */
export function usePutAway(conversationId: Id): { isPutAway: boolean; putAway(): void } {
  const [isPutAway, setPutAway] = useState(() => isKept(conversationId));
  return {
    isPutAway,
    putAway() {
      setPutAway(true);
      try {
        sessionStorage.setItem(KEY + conversationId, 'yes');
      } catch {
        // The browser keeps nothing for us: then it is put away until the page is loaded again.
      }
    },
  };
}

function isKept(conversationId: Id): boolean {
  try {
    return sessionStorage.getItem(KEY + conversationId) !== null;
  } catch {
    return false;
  }
}
