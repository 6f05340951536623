import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '@ezri/api';
import type { Settings } from './env.ts';

const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url));
const KID_DIGITS = 12;

/** Names a key without telling anything about it. */
const kidOf = (secret: string): string => createHash('sha256').update(`kid:${secret}`).digest('hex').slice(0, KID_DIGITS);

/** What the service needs, from what the environment says. */
export function configOf(settings: Settings, jwtSecret: string): Config {
  const secrets = settings.previousJwtSecret === undefined ? [jwtSecret] : [jwtSecret, settings.previousJwtSecret];
  return {
    port: settings.port,
    host: settings.host,
    allowedOrigins: settings.allowedOrigins,
    jwtKeys: Object.fromEntries(secrets.map((secret) => [kidOf(secret), secret])),
    currentKey: kidOf(jwtSecret),
    demo: settings.demo,
    trustProxy: settings.trustProxy,
    secureCookies: settings.secureCookies,
    webRoot: existsSync(join(PAGES, 'index.html')) ? PAGES : null,
  };
}
