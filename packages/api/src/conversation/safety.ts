import type { Safety } from '@ezri/contract';
import { safetyFor } from '@ezri/domain';
import type { StoredConversation } from '@ezri/store';

/** What the person's screen shows for a conversation as it stands. The country is not asked yet: help lines that work anywhere come first. */
export const safetyOf = ({ view, category }: Pick<StoredConversation, 'view' | 'category'>): Safety =>
  safetyFor({ level: view.level, category, country: null });
