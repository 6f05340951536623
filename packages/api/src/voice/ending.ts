import type { Bus } from '@ezri/store';
import { z } from 'zod';
import { heard } from '../heard.ts';
import { END_WITHIN_MS } from './limits.ts';

/** The bus channels on which a node asks whether somebody talks elsewhere in a conversation that is about to end, and is answered. */
const ENDING_CHANNEL = 'voice.ending';
const ANSWER_CHANNEL = 'voice.ending.answer';

/** A node that has the session says so within so long; one that does not answer has none, or is gone. */
const ANSWERED_WITHIN_MS = 500;
/** And is done with it within so long: words are waited for, and then sent. */
const OVER_WITHIN_MS = 2 * END_WITHIN_MS;

const Ending = z.strictObject({ conversationId: z.uuid() });
const Answer = z.strictObject({ conversationId: z.uuid(), over: z.boolean() });

/** Has the session of another node end, and waits until what was said there is sent; or until it is known that nobody will. */
export async function endElsewhere(bus: Bus, conversationId: string): Promise<void> {
  const { promise: over, resolve } = Promise.withResolvers<void>();
  let timer = setTimeout(resolve, ANSWERED_WITHIN_MS);
  const stopListening = bus.subscribe(ANSWER_CHANNEL, (payload) => {
    const answer = heard(Answer, payload);
    if (answer?.conversationId !== conversationId) return;
    clearTimeout(timer);
    if (answer.over) resolve();
    else timer = setTimeout(resolve, OVER_WITHIN_MS);
  });
  bus.publish(ENDING_CHANNEL, JSON.stringify({ conversationId }));
  await over;
  clearTimeout(timer);
  stopListening();
}

/** `end`: null when nobody talks here. Returns the function that stops listening. */
export function onEnding(bus: Bus, end: (conversationId: string) => Promise<void> | null): () => void {
  return bus.subscribe(ENDING_CHANNEL, (payload) => {
    const ending = heard(Ending, payload);
    const ended = ending === null ? null : end(ending.conversationId);
    if (ending === null || ended === null) return;
    const answer = (over: boolean): void => bus.publish(ANSWER_CHANNEL, JSON.stringify({ ...ending, over }));
    answer(false);
    void ended.then(() => answer(true));
  });
}
