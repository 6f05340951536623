import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';

/** For so long a browser counts as known after its last sign-in. */
export const DEVICE_LIFE_MS = 180 * 24 * 60 * 60_000;
const NAME_BYTES = 16;
const FORM = /^([\w-]{22})\.(\d{13})\.([\w-]{43})$/;

type Keys = Pick<Config, 'jwtKeys' | 'currentKey'>;

/**
 * A device cookie (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"): says that somebody has signed in to the account of `email` on this browser before,
 * and nothing else. It opens nothing; its wrong passwords are counted apart from those of strangers. `now` in milliseconds since the Unix epoch.
 */
export function signDevice({ jwtKeys, currentKey }: Keys, email: string, now: number): string {
  const key = jwtKeys[currentKey];
  if (key === undefined) throw new Error('There is no key of the name currentKey in jwtKeys.');
  const name = randomBytes(NAME_BYTES).toString('base64url');
  const until = String(now + DEVICE_LIFE_MS);
  return `${name}.${until}.${sealOf(key, email, name, until).toString('base64url')}`;
}

/** The name of the device when `cookie` is one of ours for this very account and still good; otherwise null. */
export function deviceOf({ jwtKeys }: Pick<Config, 'jwtKeys'>, email: string, cookie: string | null, now: number): string | null {
  const [, name, until, seal] = FORM.exec(cookie ?? '') ?? [];
  if (name === undefined || until === undefined || seal === undefined || Number(until) < now) return null;
  const given = Buffer.from(seal, 'base64url');
  return Object.values(jwtKeys).some((key) => timingSafeEqual(given, sealOf(key, email, name, until))) ? name : null;
}

/** Under a key of its own, so that no seal is ever a signature of a token. */
const sealOf = (key: string, email: string, name: string, until: string): Buffer =>
  createHmac('sha256', createHmac('sha256', key).update('ezri device cookie').digest()).update(`${name}\n${until}\n${email}`).digest();
