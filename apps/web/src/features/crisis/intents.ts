import { newId, type Id } from '@ezri/contract';

/** Requests whose answer may still come; the oldest is forgotten first. A person has one or two under way. */
export const INTENTS_KEPT = 50;

/**
 * The idempotency key of what somebody means to do. As long as the server has not answered, asking for the same thing again is the same
 * intent and carries the same key, so it can never happen twice; once it has answered, the next click is a new intent.
 */
export interface Intents {
  keyOf(request: string): Id;
  answered(request: string): void;
}

export function createIntents(): Intents {
  const open = new Map<string, Id>();
  return {
    keyOf(request) {
      const key = open.get(request) ?? newId();
      open.set(request, key);
      for (const oldest of open.keys()) {
        if (open.size <= INTENTS_KEPT) break;
        open.delete(oldest);
      }
      return key;
    },
    answered: (request) => void open.delete(request),
  };
}
