import type { Bus } from '@ezri/store';
import { z } from 'zod';
import { heard } from '../../heard.ts';

/**
 * What a node may want of the one that writes a reply, whichever that is: to be told the text so far, to look how much danger there is by now, or
 * to stop. Ids alone, so they go unsealed.
 */
const Calls = {
  ask: z.strictObject({ conversationId: z.uuid() }),
  look: z.strictObject({ conversationId: z.uuid() }),
  stop: z.strictObject({ conversationId: z.uuid(), replyId: z.uuid() }),
};
type Calls = { [name in keyof typeof Calls]: z.infer<(typeof Calls)[name]> };

const channelOf = (name: keyof Calls): string => `reply.${name}`;

/** Says it to every node. Like all on the bus it may be lost: whoever calls must get along without an answer. */
export function callOwner<K extends keyof Calls>(bus: Bus, name: K, call: Calls[K]): void {
  bus.publish(channelOf(name), JSON.stringify(call));
}

/** Returns the function that stops listening. Words that are not ours are ignored. */
export function onCall<K extends keyof Calls>(bus: Bus, name: K, listener: (call: Calls[K]) => void): () => void {
  return bus.subscribe(channelOf(name), (payload) => {
    const call = heard<Calls[keyof Calls]>(Calls[name], payload);
    if (call !== null) listener(call as Calls[K]);
  });
}
