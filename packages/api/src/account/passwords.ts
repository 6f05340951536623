import { hash, verify } from '@node-rs/argon2';
import { createLanes } from '../lanes.ts';
import { refuse } from '../refusal.ts';

/** OWASP Password Storage Cheat Sheet: argon2id (the library's default variant), 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes at a time: each holds 19 MiB and a thread. */
export const HASHING_AT_ONCE = 2;
/** Callers that may wait for their turn; the next one is refused. */
export const HASHING_QUEUE_MAX = 256;
const RETRY_AFTER_MS = 1_000;

/** Slow on purpose, so only a few at a time. */
export interface Passwords {
  /** An argon2 string in PHC format. */
  hash(password: string): Promise<string>;
  /** With `null` (no such account) it takes as long as with a hash, and answers false. */
  matches(password: string, passwordHash: string | null): Promise<boolean>;
}

export async function createPasswords(): Promise<Passwords> {
  const nobody = await hash('nobody has this password', COST);
  const inTurn = createLanes(HASHING_AT_ONCE, {
    most: HASHING_QUEUE_MAX,
    refusal: () => refuse('limit.rate', { retryAfterMs: RETRY_AFTER_MS }),
  });

  return {
    hash: (password) => inTurn(async () => hash(password, COST)),
    matches: (password, passwordHash) =>
      inTurn(async () => {
        const right = await verify(passwordHash ?? nobody, password);
        return right && passwordHash !== null;
      }),
  };
}
