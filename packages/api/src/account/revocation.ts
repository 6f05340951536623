import type { Bus } from '@ezri/store';
import { z } from 'zod';
import { heard } from '../heard.ts';

/** The bus channel on which nodes tell each other whose sockets must go. */
const REVOKE_CHANNEL = 'revoke';

const Revocation = z.union([z.strictObject({ sessionId: z.uuid() }), z.strictObject({ accountId: z.uuid() })]);
export type Revocation = z.infer<typeof Revocation>;

/** To be called after the commit that signed somebody out or changed an account. A lost word is made good by the sockets' own look at the database. */
export function announceRevocation(bus: Bus, revocation: Revocation): void {
  bus.publish(REVOKE_CHANNEL, JSON.stringify(revocation));
}

/** Returns the function that stops listening. Words that are not ours are ignored. */
export function onRevocation(bus: Bus, listener: (revocation: Revocation) => void): () => void {
  return bus.subscribe(REVOKE_CHANNEL, (payload) => {
    const revocation = heard(Revocation, payload);
    if (revocation !== null) listener(revocation);
  });
}
