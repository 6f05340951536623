import { newId, type Level } from '@ezri/contract';
import { avatars, languageOf } from '@ezri/domain';
import { append, lockConversation, openConversationOf, type NewEvent, type StoredConversation, type Tx } from '@ezri/store';
import type { Actor } from '../context.ts';
import type { Deps } from '../deps.ts';
import { openIn } from './open.ts';
import { respondToRisk, screen } from './screen.ts';

/** From here on what somebody writes down for themself is an alert. Below it a plan for bad hours, or what they want remembered, may speak of bad hours without anybody being called. */
const ALERT_FROM: Level = 3;

/**
 * Reads what a person wrote down to keep (`texts`, each by itself), last in the transaction that keeps it: it appends what follows, after `also`. A high level raises the alert as
 * a message does: in `place`, the conversation that it was written in and that the caller holds; else in the newest one that is open, or in a new one, where the person finds the
 * help lines and staff find them. Answers that conversation, null when nothing was found.
 */
export async function screenKept(
  { deps, tx, actor }: { readonly deps: Deps; readonly tx: Tx; readonly actor: Actor },
  texts: readonly string[],
  { place = null, also = [] }: { readonly place?: StoredConversation | null; readonly also?: readonly NewEvent[] } = {},
): Promise<StoredConversation | null> {
  const found = texts.map((text) => ({ text, assessment: screen(deps, text, []).assessment }));
  const [worst] = found.toSorted((a, b) => b.assessment.level - a.assessment.level);
  if (worst === undefined || worst.assessment.level < ALERT_FROM) {
    append(tx, also);
    return null;
  }
  const { conversation, events: opening } = place === null ? await placeOf(tx, actor, worst.text) : { conversation: place, events: [] };
  const { conversation: now, events } = await respondToRisk(tx, actor, conversation, worst.assessment, null);
  append(tx, [...also, ...opening, ...events]);
  return now;
}

async function placeOf(tx: Tx, actor: Actor, text: string): Promise<{ conversation: StoredConversation; events: readonly NewEvent[] }> {
  const newest = await openConversationOf(tx, actor.id);
  const held = newest === null ? null : await lockConversation(tx, newest);
  // It may have been ended or deleted until it was held.
  if (held !== null && held.view.endedAt === null) return { conversation: held, events: [] };
  const language = languageOf(text);
  const [avatar] = avatars(language);
  const opened = avatar === undefined ? null : await openIn(tx, actor, { conversationId: newId(), avatar, mode: 'text', language });
  if (opened === null) throw new Error('screenKept: no conversation could be opened');
  return opened;
}
