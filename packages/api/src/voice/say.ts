import { MESSAGE_MAX, newId, storable } from '@ezri/contract';
import type { Actor } from '../context.ts';
import { sendMessage } from '../conversation/send.ts';
import type { Deps } from '../deps.ts';
import { traceOf } from '../fault.ts';
import { patiently } from '../patience.ts';
import { SAY_WITHIN_MS } from './limits.ts';

/** What somebody has said, in words. */
export interface SaidTurn {
  readonly conversationId: string;
  readonly turnId: string;
  readonly text: string;
}

/**
 * Sends what was said as if it had been typed: the same transaction, detector, alert and events, so no reply is owed before the words were read for risk. A conversation that has ended meanwhile takes them all the same, and a database that is away is
 * waited for. False when the words could not be sent, all of them or those from some piece on: whoever called tells the person.
 */
export async function say(deps: Deps, actor: Actor, { conversationId, turnId, text }: SaidTurn): Promise<boolean> {
  try {
    for (const piece of piecesOf(text)) {
      const messageId = newId();
      await patiently(
        async () => sendMessage(deps, actor, { conversationId, messageId, text: piece }, { evenEnded: true }),
        undefined,
        SAY_WITHIN_MS,
      );
      deps.feed.publishEphemeral(`conversation:${conversationId}`, { type: 'transcript.final', turnId, messageId, text: piece });
    }
    return true;
  } catch (error) {
    deps.log.warn(traceOf(error), 'what somebody said could not be sent');
    return false;
  }
}

/** As many messages as it takes; cut at a space where there is one, and in the middle of no character. What an engine writes that cannot be stored would take all the words with it. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = storable(text).trim();
  while (rest.length > MESSAGE_MAX) {
    const space = rest.lastIndexOf(' ', MESSAGE_MAX);
    const isWhole = rest.slice(0, MESSAGE_MAX).isWellFormed();
    const cut = space > 0 ? space : isWhole ? MESSAGE_MAX : MESSAGE_MAX - 1;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? pieces : [...pieces, rest];
}
