import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
/** Bytes. */
const KEY = 32;
const NONCE = 12;
const TAG = 16;
const LABEL = 'ezri bus v1';

/** Closes text so that only nodes with the same secret can read it, and only under the name it was closed for. */
export interface Seal {
  /** Base64 of nonce, ciphertext and tag. `name` is the channel or key that carries it. */
  seal(name: string, text: string): string;
  /** Null for anything that was not sealed with one of the secrets under this very `name`. Never throws. */
  open(name: string, sealed: string): string | null;
  /** `refused`: how often `open` answered null. */
  metrics(): { readonly refused: number };
}

/**
 * AES-256-GCM (NIST SP 800-38D), one key per secret by HKDF-SHA256 (RFC 5869), the name as associated data. The first of `secrets` seals, all of them open, so that a secret
 * can be changed node by node. Nonces are random: one secret is good for 2^32 frames (NIST's bound for random nonces), years of a busy day's replies.
 */
export function createSeal(secrets: readonly string[]): Seal {
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', LABEL, KEY)));
  const [first] = keys;
  if (first === undefined || secrets.some((secret) => secret === '')) throw new Error('A seal needs at least one secret, and none that is empty.');
  let refused = 0;
  return {
    seal(name, text) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, first, nonce).setAAD(Buffer.from(name));
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
    },
    open(name, sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      for (const key of keys) {
        const text = opened(key, name, bytes);
        if (text !== null) return text;
      }
      refused += 1;
      return null;
    },
    metrics: () => ({ refused }),
  };
}

function opened(key: Buffer, name: string, bytes: Buffer): string | null {
  if (bytes.length < NONCE + TAG) return null;
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(Buffer.from(name))
    .setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
