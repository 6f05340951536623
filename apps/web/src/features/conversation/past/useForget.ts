import { createDrafts } from '@ezri/client';
import type { Id } from '@ezri/contract';
import { useLine } from '../../../wire/connection.ts';

/** Takes off this device what belongs to a conversation that was deleted: what was being written, and what waited to be sent. */
export function useForget(): (conversationId: Id) => void {
  const { outboxes } = useLine();
  return (conversationId) => {
    createDrafts(sessionStorage).set(conversationId, '');
    outboxes.forget(conversationId);
  };
}
