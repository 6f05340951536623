import type { ReplyRequest } from '@ezri/ai';
import { AVATARS, contactsOf, languageOf, openingFor, windowOf, type Contacts } from '@ezri/domain';
import type { Language, Level, ReplyOrigin } from '@ezri/contract';
import { claimReply, findAccount, findSummary, historyUpTo, listMemories, lockConversation, type Database, type WrittenReply } from '@ezri/store';
import { safetyOf } from '../safety.ts';
import { WINDOW } from './summary.ts';
import { turnsOf } from './turns.ts';

/** The opening is left out when one of so many replies before, the newest, already has it: said again and again it sounds like a machine that does not listen. */
const OPENING_REST_REPLIES = 3;

/** The language of the message that is answered; one that shows none goes on in the language before it, at last in that of the notice. */
const spokenIn = (history: ReplyRequest['history'], started: Language): Language =>
  history.filter(({ author }) => author === 'person').reduce<Language>((before, { text }) => languageOf(text, before), started);

/** The passage the reply begins with; null below level 3 and when it was said just before. */
function openingOf(level: Level, language: Language, history: ReplyRequest['history']): string | null {
  const opening = openingFor(level, language);
  if (opening === null) return null;
  const lately = history.filter(({ author }) => author === 'companion').slice(-OPENING_REST_REPLIES);
  return lately.some(({ text }) => text.includes(opening)) ? null : opening;
}

/** A reply to be written now. `contacts` are the numbers and addresses on the person's screen: it may name no others. */
export interface Claimed {
  readonly owed: WrittenReply;
  readonly request: ReplyRequest;
  readonly contacts: Contacts;
}

/** Takes the next owed reply of a conversation, which `origin` is going to write, and gathers what the model needs to know for it. Null when there is none to take. */
export async function claimNext(db: Database, conversationId: string, owner: string, leaseMs: number, origin: ReplyOrigin): Promise<Claimed | null> {
  return db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (conversation === null || conversation.view.endedAt !== null) return null;
    const owed = await claimReply(tx, conversationId, owner, leaseMs, origin);
    if (owed === null) return null;
    const { view, accountId } = conversation;
    const [account, history] = [await findAccount(tx, accountId), await historyUpTo(tx, conversationId, owed.inReplyTo, WINDOW.messages)];
    const [summary, memories] = [await findSummary(tx, conversationId), await listMemories(tx, accountId)];
    const avatar = AVATARS.find(({ id }) => id === view.avatarId) ?? AVATARS[0];
    if (avatar === undefined) throw new Error('claimNext: there is no avatar');
    const said = turnsOf(history.filter(({ author }) => author !== 'notice'));
    const language = spokenIn(said, conversation.language);
    return {
      owed,
      contacts: contactsOf(safetyOf(conversation)),
      request: {
        // The model never learns who is talking.
        pseudonym: account?.pseudonym ?? 'somebody',
        conversationId,
        avatar,
        level: view.level,
        opening: openingOf(view.level, language, said),
        language,
        summary: summary?.text ?? null,
        memories: memories.map(({ text }) => text),
        history: windowOf(said, WINDOW),
      },
    };
  });
}
