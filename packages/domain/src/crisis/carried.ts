import type { Category, Level } from '@ezri/contract';

/** Below it help was offered once and gently, and another conversation is another occasion. */
const CARRIED_FROM: Level = 2;

export interface Danger {
  readonly level: Level;
  readonly category: Category | null;
}

/**
 * What a conversation's screen shows help for: the conversation's own danger, or that of its person's open alert when it is graver. Whoever begins another conversation
 * in the middle of an episode goes on seeing help, although nothing has been said in that one yet. `openAlert` is null when there is none.
 */
export const shownDanger = (conversation: Danger, openAlert: Danger | null): Danger =>
  openAlert !== null && openAlert.level >= CARRIED_FROM && openAlert.level > conversation.level ? openAlert : conversation;
