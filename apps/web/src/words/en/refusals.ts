import { REFUSALS, type Reason } from '@ezri/contract';

/** Why the server refused. The contract's own sentences: they are made for people. */
export const refusals = Object.fromEntries(Object.entries(REFUSALS).map(([reason, { message }]) => [reason, message])) as Record<Reason, string>;
