import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RATES, type Config } from '@ezri/api';
import type { Settings } from './env.ts';

const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url));
const KID_DIGITS = 12;

/** Names a key without telling anything about it. */
const kidOf = (secret: string): string => createHash('sha256').update(`kid:${secret}`).digest('hex').slice(0, KID_DIGITS);

/** Those who may be connected may also all come back within the time of the limit, each of them more than once. */
const UPGRADES_PER_SOCKET = 4;

function limitsOf({ sockets, calls, signUps }: Settings['perAddress']): Pick<Config, 'socketLimits' | 'rates'> {
  const points = (name: keyof typeof RATES, wanted: number | undefined) =>
    wanted === undefined ? {} : { [name]: { ...RATES[name], points: wanted } };
  return {
    socketLimits: sockets === undefined ? {} : { perAddress: sockets },
    rates: {
      ...points('upgradesByAddress', sockets === undefined ? undefined : Math.max(RATES.upgradesByAddress.points, sockets * UPGRADES_PER_SOCKET)),
      ...points('callsByAddress', calls),
      ...points('signUpsByAddress', signUps),
    },
  };
}

/** The secret of now first, then the one before it when there is one. */
export const secretsOf = ({ previousJwtSecret }: Pick<Settings, 'previousJwtSecret'>, jwtSecret: string): string[] =>
  previousJwtSecret === undefined ? [jwtSecret] : [jwtSecret, previousJwtSecret];

/** What the service needs, from what the environment says. */
export function configOf(settings: Settings, jwtSecret: string): Config {
  const secrets = secretsOf(settings, jwtSecret);
  return {
    port: settings.port,
    host: settings.host,
    allowedOrigins: settings.allowedOrigins,
    jwtKeys: Object.fromEntries(secrets.map((secret) => [kidOf(secret), secret])),
    currentKey: kidOf(jwtSecret),
    demo: settings.demo,
    trustProxy: settings.trustProxy,
    metricsToken: settings.metricsToken,
    ...limitsOf(settings.perAddress),
    secureCookies: settings.secureCookies,
    webRoot: existsSync(join(PAGES, 'index.html')) ? PAGES : null,
  };
}
