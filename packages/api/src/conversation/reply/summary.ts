import { SUMMARY_MAX_CHARS, type ReplyRequest } from '@ezri/ai';
import { storable } from '@ezri/contract';
import { windowOf } from '@ezri/domain';
import { findSummary, lockConversation, saidAfter, saveSummary } from '@ezri/store';
import type { Deps } from '../../deps.ts';
import { turnsOf } from './turns.ts';

/** What a model is told word for word: the newest messages, and so much of their texts. UTF-16 units. */
export const WINDOW = { messages: 40, chars: 24_000 };
/** Once more than a window is not in the summary, all but so much of it goes there: a summary is not made anew for each message. */
const KEPT = { messages: 28, chars: 16_000 };
/** So many messages are read for one summary; the rest goes into the next. */
const READ_MAX = 120;
/** A summary that takes longer is given up; the one before stays, and the next reply tries again. */
const WITHIN_MS = 30_000;

type About = Pick<ReplyRequest, 'pseudonym' | 'conversationId' | 'language'>;

/**
 * Puts what has left the window into the conversation's summary, if there is enough of it. The model is asked outside of every transaction. What it answers is somebody
 * else's words like any other: cut to its size, shown to nobody, told to models as what they made of it. Rejects when it could not be made; nothing has changed then.
 */
export async function summarise({ db, model }: Pick<Deps, 'db' | 'model'>, about: About, ended: AbortSignal): Promise<void> {
  const { conversationId } = about;
  const { before, said } = await db.snapshot(async (tx) => {
    const summary = await findSummary(tx, conversationId);
    return { before: summary, said: await saidAfter(tx, conversationId, summary?.upTo ?? 0, READ_MAX) };
  });
  if (windowOf(said, WINDOW).length === said.length) return;
  const turns = said.slice(0, said.length - windowOf(said, KEPT).length);
  const upTo = turns.at(-1)?.ordinal;
  if (upTo === undefined) return;
  const asked = { ...about, summary: before?.text ?? null, turns: turnsOf(turns) };
  const signal = AbortSignal.any([ended, AbortSignal.timeout(WITHIN_MS)]);
  const text = storable(await heard(model.summarise(asked, signal), signal))
    .slice(0, SUMMARY_MAX_CHARS)
    .trim();
  if (text === '') return;
  await db.transaction(async (tx) => {
    if ((await lockConversation(tx, conversationId)) === null) return;
    await saveSummary(tx, conversationId, { text: text.toWellFormed(), upTo }, before?.upTo ?? 0);
  });
}

/** What is promised, or the signal's reason: a model may be deaf to it. */
async function heard<T>(promised: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([promised, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
