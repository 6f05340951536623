import { z } from 'zod';
import { modelFaults, modelSettingsOf, ModelVariables, type ModelSettings } from './model-variables.ts';
import { speechFaults, speechSettingsOf, SpeechVariables, type SpeechSettings } from './speech-variables.ts';

export const JWT_SECRET_MIN_BYTES = 32;
/** The brief's sample code signs with this; so does whoever copied it. */
const KNOWN_SECRETS = new Set(['your-secret-key']);
const ON = new Set(['1', 'true', 'yes', 'on']);
const OFF = new Set(['0', 'false', 'no', 'off']);

const flag = z.string().transform((text, { addIssue }) => {
  const word = text.trim().toLowerCase();
  if (ON.has(word)) return true;
  if (!OFF.has(word)) addIssue('must be 1 or 0');
  return false;
});

const port = z.string().transform((text, { addIssue }) => {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= 65_535)) addIssue('must be a port number from 0 to 65535');
  return number;
});

const COUNT_MAX = 1_000_000;
const count = z.string().transform((text, { addIssue }) => {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (!(number >= 1 && number <= COUNT_MAX)) addIssue(`must be a whole number from 1 to ${COUNT_MAX}`);
  return number;
});

const METRICS_TOKEN_MIN = 16;

const origins = z.string().transform((text, { addIssue }) =>
  text.split(',').flatMap((part) => {
    const origin = originOf(part.trim());
    if (origin === null) addIssue(`must list origins such as https://app.example.com, with commas between; "${part.trim()}" is none`);
    return origin ?? [];
  }),
);

const secret = z
  .string()
  .refine((text) => !KNOWN_SECRETS.has(text), { error: 'is the example that everybody knows: make one with "openssl rand -base64 48"', abort: true })
  .refine((text) => Buffer.byteLength(text) >= JWT_SECRET_MIN_BYTES, {
    error: `must have at least ${JWT_SECRET_MIN_BYTES} bytes: make one with "openssl rand -base64 48"`,
  });

const Variables = z.object({
  ...ModelVariables.shape,
  ...SpeechVariables.shape,
  NODE_ENV: z.enum(['development', 'production', 'test'], 'must be production, or development').default('development'),
  PORT: port.optional(),
  WEBSOCKET_PORT: port.optional(),
  HOST: z.string().optional(),
  FRONTEND_URL: origins.default(['http://localhost:5173']),
  JWT_SECRET: secret.optional(),
  JWT_SECRET_PREVIOUS: secret.optional(),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must be the address of a PostgreSQL, such as postgres://user@host:5432/ezri' })
    .optional(),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be the address of a Redis or Valkey, such as redis://host:6379 or rediss://host:6379' })
    .optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S*$/, 'must not hold spaces')
    .min(METRICS_TOKEN_MIN, `must have at least ${METRICS_TOKEN_MIN} characters: make one with "openssl rand -hex 16"`)
    .optional(),
  EZRI_SOCKETS_PER_ADDRESS: count.optional(),
  EZRI_CALLS_PER_ADDRESS: count.optional(),
  EZRI_SIGN_UPS_PER_ADDRESS: count.optional(),
  DATA_DIR: z.string().default('.data'),
  EZRI_DEMO: flag.default(false),
  EZRI_EMBEDDED_IN_PRODUCTION: flag.default(false),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be fatal, error, warn, info, debug, trace or silent')
    .optional(),
});

/** Variables that the product has a name for and this build does nothing with yet. */
const WITHOUT_EFFECT = /^MASTER_KEY$/;

/** What is wrong between variables. Works on the bare texts, so that it is found however many of them are wrong by themselves. */
function faultsBetween(source: NodeJS.ProcessEnv): string[] {
  const isOn = (text: string | undefined) => ON.has((text ?? '').trim().toLowerCase());
  const faults = [...modelFaults(source), ...speechFaults(source)];
  if (source.JWT_SECRET === undefined && !isOn(source.EZRI_DEMO)) {
    const orDemo = source.NODE_ENV === 'production' ? '' : ', or set EZRI_DEMO=1 to try Ezri out with a secret of its own';
    faults.push(`JWT_SECRET is missing: make one with "openssl rand -base64 48"${orDemo}.`);
  }
  if (source.NODE_ENV !== 'production') return faults;
  if (isOn(source.EZRI_DEMO)) {
    faults.push('EZRI_DEMO makes accounts whose password everybody knows: it must not be on when NODE_ENV is production.');
  }
  if (source.DATABASE_URL === undefined && !isOn(source.EZRI_EMBEDDED_IN_PRODUCTION)) {
    faults.push(
      'DATABASE_URL is missing: the embedded database may lose its last moments when the machine fails. EZRI_EMBEDDED_IN_PRODUCTION=1 says that you accept this.',
    );
  }
  return faults;
}

/** The environment, read and understood. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly allowedOrigins: readonly string[];
  /** Undefined only in demo mode, which makes its own. */
  readonly jwtSecret: string | undefined;
  readonly previousJwtSecret: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly metricsToken: string | undefined;
  readonly model: ModelSettings;
  readonly speech: SpeechSettings;
  /** Limits by network address, where they are not the usual ones: open sockets, calls within three seconds, sign-ups within ten minutes. */
  readonly perAddress: { readonly sockets: number | undefined; readonly calls: number | undefined; readonly signUps: number | undefined };
  readonly dataDir: string;
  readonly demo: boolean;
  readonly trustProxy: boolean;
  readonly secureCookies: boolean;
  readonly logLevel: string;
  /** Names of variables that are set and change nothing yet, in order. */
  readonly withoutEffect: readonly string[];
}

/** Reads the environment, or says in plain words everything that is wrong with it. An empty variable counts as not set. */
export function readSettings(source: NodeJS.ProcessEnv = process.env): { settings: Settings } | { faults: string[] } {
  const given = givenIn(source);
  const parsed = Variables.safeParse(given);
  const faults = [...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}.`), ...faultsBetween(given)];
  if (!parsed.success || faults.length > 0) return { faults };
  const env = parsed.data;
  return {
    settings: {
      port: env.PORT ?? env.WEBSOCKET_PORT ?? 3001,
      // Everybody knows the demo's passwords, so it is for this machine alone.
      host: env.HOST ?? (env.EZRI_DEMO ? 'localhost' : '0.0.0.0'),
      allowedOrigins: env.FRONTEND_URL,
      jwtSecret: env.JWT_SECRET,
      previousJwtSecret: env.JWT_SECRET_PREVIOUS,
      databaseUrl: env.DATABASE_URL,
      redisUrl: env.REDIS_URL,
      metricsToken: env.METRICS_TOKEN,
      model: modelSettingsOf(env),
      speech: speechSettingsOf(env),
      perAddress: { sockets: env.EZRI_SOCKETS_PER_ADDRESS, calls: env.EZRI_CALLS_PER_ADDRESS, signUps: env.EZRI_SIGN_UPS_PER_ADDRESS },
      dataDir: env.DATA_DIR,
      demo: env.EZRI_DEMO,
      trustProxy: env.TRUST_PROXY,
      secureCookies: env.NODE_ENV === 'production' || env.FRONTEND_URL.some((origin) => origin.startsWith('https:')),
      logLevel: env.LOG_LEVEL ?? (env.EZRI_DEMO ? 'warn' : 'info'),
      withoutEffect: Object.keys(given)
        .filter((name) => WITHOUT_EFFECT.test(name))
        .toSorted(),
    },
  };
}

/** Where the database is, for commands that need nothing else. */
export function readDatabaseSettings(
  source: NodeJS.ProcessEnv = process.env,
): { databaseUrl: string | undefined; dataDir: string } | { faults: string[] } {
  const { success, data, error } = Variables.pick({ DATABASE_URL: true, DATA_DIR: true }).safeParse(givenIn(source));
  if (!success) return { faults: error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) };
  return { databaseUrl: data.DATABASE_URL, dataDir: data.DATA_DIR };
}

const givenIn = (source: NodeJS.ProcessEnv): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));

function originOf(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return null;
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' ? url.origin : null;
}
