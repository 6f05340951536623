import type { Level } from '@ezri/contract';

/** From this level on staff may need the words that an open alert is about. */
const NEEDED_FROM: Level = 2;

/**
 * Whether a person may delete a conversation: not while an alert about them is open and this conversation gave, or may have given, cause for it. `openAlert` is the
 * level of the person's open alert, null when there is none; `conversation` the conversation's own level.
 */
export const mayDelete = ({ conversation, openAlert }: { conversation: Level; openAlert: Level | null }): boolean =>
  openAlert === null || openAlert < NEEDED_FROM || conversation < NEEDED_FROM;
