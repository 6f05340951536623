import { newId, type Message } from '@ezri/contract';
import { isReminderDue, languageOf, REMIND_FROM_MS, REMIND_WITHIN_MS, reminderFor } from '@ezri/domain';
import { appendMessages, markNoticed, saidSince, type StoredConversation, type Tx } from '@ezri/store';

/**
 * R2, in the transaction that takes a person's message (`conversation` as it stands then): whoever has used Ezri for long without a pause is told again that it is an AI. Computed from rows, so no reconnect, device
 * or node starts it anew. Returns the notice that was written, or null.
 */
export async function remind(tx: Tx, conversation: StoredConversation, message: Message): Promise<Message | null> {
  const now = message.createdAt;
  // Every conversation begins with the notice: only a long one needs a second look.
  if (now - conversation.noticedAt < REMIND_FROM_MS) return null;
  const { minutes, noticedAt } = await saidSince(tx, conversation.accountId, now - REMIND_WITHIN_MS);
  if (!isReminderDue({ said: minutes, noticedAt, now })) return null;
  await markNoticed(tx, conversation.view.id);
  const [notice] = await appendMessages(tx, conversation.view.id, [
    {
      id: newId(),
      author: 'notice',
      text: reminderFor(languageOf(message.text, conversation.language), conversation.view.level),
      status: 'complete',
      inReplyTo: null,
      screening: 'none',
      assessment: null,
    },
  ]);
  return notice ?? null;
}
