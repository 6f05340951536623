import { createDrafts, type OutboxEntry } from '@ezri/client';
import { newId, type Id, type SendResult } from '@ezri/contract';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useLine } from '../../wire/connection.ts';

export interface Outgoing {
  /** Messages that the server does not have yet, oldest first. */
  readonly outgoing: readonly OutboxEntry[];
  readonly draft: string;
  setDraft(text: string): void;
  /** Queues the text. `false`: too much is waiting already; the text is still the draft. */
  send(text: string): boolean;
  /** The same for what was said aloud: the draft is left alone, and what cannot be queued is put below it. */
  say(text: string): boolean;
  resend(id: Id): void;
  /** Puts a message that could not be sent back into the draft, above what is there. */
  takeBack(id: Id): void;
}

/** The draft and the messages on their way, of one conversation. Both outlive a reload and end with the tab. */
export function useOutgoing(conversationId: Id, onSent: (result: SendResult) => void): Outgoing {
  const { outboxes } = useLine();
  const outbox = outboxes.of(conversationId);
  const outgoing = useSyncExternalStore(outbox.subscribe, outbox.get);
  const [drafts] = useState(() => createDrafts(sessionStorage));
  const [draft, setShown] = useState({ conversationId, text: drafts.get(conversationId) });
  const text = draft.conversationId === conversationId ? draft.text : drafts.get(conversationId);

  const heard = useEffectEvent(onSent);
  useEffect(() => outboxes.onSent(conversationId, (result) => heard(result)), [outboxes, conversationId]);

  const setDraft = (next: string): void => {
    drafts.set(conversationId, next);
    setShown({ conversationId, text: next });
  };
  const queue = (words: string): boolean => outbox.add({ id: newId(), text: words }) === 'queued';
  return {
    outgoing,
    draft: text,
    setDraft,
    send(words) {
      const queued = queue(words);
      if (queued) setDraft('');
      return queued;
    },
    say(words) {
      const queued = queue(words);
      if (!queued) setDraft(text === '' ? words : `${text}\n${words}`);
      return queued;
    },
    resend: (id) => outbox.retry(id),
    takeBack(id) {
      const entry = outgoing.find((candidate) => candidate.id === id);
      if (!entry) return;
      outbox.remove(id);
      setDraft(text === '' ? entry.text : `${entry.text}\n${text}`);
    },
  };
}
