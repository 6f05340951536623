import type { Safety } from '@ezri/contract';
import { safetyFor, shownDanger } from '@ezri/domain';
import { openDangerOf, type StoredConversation, type Tx } from '@ezri/store';

/** What the person's screen shows for a conversation as it stands. The country is not asked yet: help lines that work anywhere come first. */
export const safetyOf = ({ view, category }: Pick<StoredConversation, 'view' | 'category'>): Safety =>
  safetyFor({ level: view.level, category, country: null });

/** The same for a screen that opens now: while an alert of the person is open, a conversation that goes on shows help for that too. */
export async function safetyShown(tx: Tx, conversation: StoredConversation): Promise<Safety> {
  const { view, category, accountId } = conversation;
  if (view.endedAt !== null) return safetyOf(conversation);
  return safetyFor({ ...shownDanger({ level: view.level, category }, await openDangerOf(tx, accountId)), country: null });
}
