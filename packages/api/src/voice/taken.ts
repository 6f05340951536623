import type { Bus } from '@ezri/store';
import { z } from 'zod';
import { heard } from '../heard.ts';

/** The bus channel on which nodes tell each other that somebody talks there now. */
const TAKEN_CHANNEL = 'voice.taken';

const Taken = z.strictObject({ conversationId: z.uuid(), nodeId: z.string() });
type Taken = z.infer<typeof Taken>;

/** A lost word costs a while: the session on the other node waits for its client until it gives up. */
export function announceTaken(bus: Bus, taken: Taken): void {
  bus.publish(TAKEN_CHANNEL, JSON.stringify(taken));
}

/** Returns the function that stops listening. Words that are not ours are ignored. */
export function onTaken(bus: Bus, listener: (taken: Taken) => void): () => void {
  return bus.subscribe(TAKEN_CHANNEL, (payload) => {
    const taken = heard(Taken, payload);
    if (taken !== null) listener(taken);
  });
}
