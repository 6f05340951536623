import type { Language, Message } from '@ezri/contract';
import { PROTOCOL_VERSION, assess, failedAssessment, type Assessment, type Utterance } from '@ezri/domain';
import { changeSession, raiseConversationLevel, resumeSession, type NewEvent, type NewMessage, type StoredConversation, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { raiseAlert } from '../crisis/raise.ts';
import { conversationEvent, sessionEvent } from '../events.ts';
import { notify } from '../notifications/notify.ts';
import { safetyOf } from './safety.ts';

/** When a conversation first reaches this level the person is told, on every device, where help is. Once: the panel itself follows every rise. */
const NOTIFY_LEVEL = 2;

/** A detector that fails never lets a message through unseen: its failure is itself a risk. */
export function screen(deps: Deps, text: string, recent: readonly Utterance[]): { assessment: Assessment; failed: boolean } {
  try {
    return { assessment: assess(text, { recent }), failed: false };
  } catch (error) {
    deps.log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'the detector failed; the message counts as level 2');
    return { assessment: failedAssessment(), failed: true };
  }
}

/** What is kept with the message: the verdict and the versions that gave it, so that it can be explained later (R5). */
export const verdictOf = ({ level, category, detectorVersion }: Assessment): NonNullable<NewMessage['assessment']> => ({
  level,
  category,
  detectorVersion,
  protocolVersion: PROTOCOL_VERSION,
});

/**
 * Everything that follows from a verdict, in the transaction that stores what was said: the conversation's level, the alert, the person's
 * help, what staff see of the session. `message` is the one that is being stored, `messageId` the one that the verdict is about. Returns the conversation as it stands and the events to append last.
 */
export async function respondToRisk(
  tx: Tx,
  actor: Pick<Actor, 'id' | 'pseudonym'>,
  conversation: StoredConversation,
  assessment: Assessment,
  message: Message | null,
  messageId: string | null = message?.id ?? null,
): Promise<{ conversation: StoredConversation; events: NewEvent[] }> {
  const { id } = conversation.view;
  const raised = assessment.level > conversation.view.level;
  const { level, category } = raised ? assessment : { level: conversation.view.level, category: conversation.category };
  const now: StoredConversation = { ...conversation, view: { ...conversation.view, level }, category };
  if (raised) await raiseConversationLevel(tx, id, level, category);
  const alerts =
    assessment.level > 0 ? await raiseAlert(tx, { assessment, accountId: actor.id, pseudonym: actor.pseudonym, conversationId: id, messageId }) : [];
  const crossed = conversation.view.level < NOTIFY_LEVEL && level >= NOTIFY_LEVEL;
  const help = crossed ? await notify(tx, actor.id, helpNotice(id, conversation.language)) : [];
  const session = await sessionEventOf(tx, now, raised, message);
  return {
    conversation: now,
    events: [...(raised ? [conversationEvent(id, { type: 'safety.changed', safety: safetyOf(now) })] : []), ...alerts, ...help, ...session],
  };
}

/** Staff see the session move. One that had ended because the person was away for long begins anew with their next word. */
async function sessionEventOf(tx: Tx, { view }: StoredConversation, raised: boolean, message: Message | null): Promise<NewEvent[]> {
  const updated = await changeSession(tx, view.id, {
    ...(raised ? { level: view.level } : {}),
    ...(message === null ? {} : { messages: 1, state: 'thinking' as const }),
  });
  if (updated !== null) return [sessionEvent({ type: 'updated', session: updated })];
  const started =
    view.endedAt === null
      ? await resumeSession(tx, view.id, {
          level: view.level,
          ...(message === null ? { messages: 0, state: 'idle' } : { messages: 1, state: 'thinking' }),
        })
      : null;
  return started === null ? [] : [sessionEvent({ type: 'started', session: started })];
}

const HELP_NOTICES: Readonly<Record<Language, { title: string; body: string }>> = {
  en: {
    title: 'Help is here whenever you want it',
    body: 'Help lines, a breathing exercise and a way to reach a human are in your conversation.',
  },
  es: {
    title: 'Aquí tienes ayuda cuando la quieras',
    body: 'En tu conversación hay líneas de ayuda, un ejercicio de respiración y una forma de llegar a una persona.',
  },
};

const helpNotice = (conversationId: string, language: Language) => ({
  kind: 'safety' as const,
  ...HELP_NOTICES[language],
  href: `/session/${conversationId}`,
});
