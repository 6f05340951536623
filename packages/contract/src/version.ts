/** Rises with every change of the wire that an older client would not understand. `wire.test.ts` notices a change. */
export const CONTRACT_VERSION = 2;
