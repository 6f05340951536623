import type { ReplyRequest } from '@ezri/ai';
import { AVATARS, openingFor } from '@ezri/domain';
import { claimReply, findAccount, historyUpTo, lockConversation, type Database, type OwedReply } from '@ezri/store';

/** So many messages, the newest, go to the model. */
const HISTORY_MAX = 40;

/** Takes the next owed reply of a conversation and gathers what the model needs to know for it. Null when there is none to take. */
export async function claimNext(
  db: Database,
  conversationId: string,
  owner: string,
  leaseMs: number,
): Promise<{ owed: OwedReply; request: ReplyRequest } | null> {
  return db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation === null || conversation.view.endedAt !== null) return null;
    const owed = await claimReply(tx, conversationId, owner, leaseMs);
    if (owed === null) return null;
    const { view, accountId } = conversation;
    const [account, history] = [await findAccount(tx, accountId), await historyUpTo(tx, conversationId, owed.inReplyTo, HISTORY_MAX)];
    const avatar = AVATARS.find(({ id }) => id === view.avatarId) ?? AVATARS[0];
    if (avatar === undefined) throw new Error('claimNext: there is no avatar');
    return {
      owed,
      request: {
        // The model never learns who is talking.
        pseudonym: account?.pseudonym ?? 'somebody',
        conversationId,
        avatar,
        level: view.level,
        opening: openingFor(view.level),
        history: history.filter(({ author }) => author !== 'notice').map(({ author, text }) => ({ author, text })),
      },
    };
  });
}
