import { expect, test } from 'vitest';
import { configOf } from '../src/config.ts';
import { readSettings, type Settings } from '../src/env.ts';
import { withoutEffectLine } from '../src/words.ts';

const SECRET = 'a-secret-of-thirty-two-bytes-or-so';

const settingsOf = (env: NodeJS.ProcessEnv): Settings => {
  const read = readSettings(env);
  if ('faults' in read) throw new Error(read.faults.join('\n'));
  return read.settings;
};
const faultsOf = (env: NodeJS.ProcessEnv): string[] => {
  const read = readSettings(env);
  return 'faults' in read ? read.faults : [];
};

test('what is not said has the defaults of the contract', () => {
  expect(settingsOf({ JWT_SECRET: SECRET })).toEqual({
    port: 3001,
    host: '0.0.0.0',
    allowedOrigins: ['http://localhost:5173'],
    jwtSecret: SECRET,
    previousJwtSecret: undefined,
    databaseUrl: undefined,
    redisUrl: undefined,
    metricsToken: undefined,
    model: null,
    speech: { hearing: null, speaking: null },
    perAddress: { sockets: undefined, calls: undefined, signUps: undefined },
    dataDir: '.data',
    demo: false,
    trustProxy: false,
    secureCookies: false,
    logLevel: 'info',
    withoutEffect: [],
  });
});

test('an empty variable counts as not set', () => {
  expect(settingsOf({ JWT_SECRET: SECRET, PORT: '', FRONTEND_URL: '', DATABASE_URL: '', EZRI_DEMO: '' }).port).toBe(3001);
});

test('what is set and does nothing yet is told in one line, by name alone', () => {
  const env = {
    REDIS_URL: 'redis://hunter2',
    MASTER_KEY: 'hunter2',
    TTS_VOICE: '',
  };
  const { withoutEffect } = settingsOf({ JWT_SECRET: SECRET, ...env });
  expect(withoutEffectLine(withoutEffect)).toBe('Set, but without effect in this version of Ezri: MASTER_KEY.\n');
  expect(withoutEffectLine([])).toBeNull();
});

test('replies come from the scripted companion, an OpenAI-compatible server or the AI service', () => {
  const modelOf = (env: NodeJS.ProcessEnv) => settingsOf({ JWT_SECRET: SECRET, ...env }).model;
  expect(modelOf({})).toBeNull();
  expect(modelOf({ AI_SERVICE_URL: 'http://ai:8000/' })).toEqual({ kind: 'service', url: 'http://ai:8000' });
  expect(modelOf({ AI_BASE_URL: 'http://localhost:11434/v1', AI_MODEL: 'llama3.2:3b' })).toEqual({
    kind: 'openAi',
    baseUrl: 'http://localhost:11434/v1',
    apiKey: undefined,
    model: 'llama3.2:3b',
  });
  expect(modelOf({ AI_BASE_URL: 'https://api.example.com/v1/', AI_MODEL: 'm', AI_API_KEY: 'key' })).toMatchObject({
    baseUrl: 'https://api.example.com/v1',
    apiKey: 'key',
  });
});

test('speech goes to an OpenAI-compatible server, the AI service, or stays with the browser', () => {
  const speechOf = (env: NodeJS.ProcessEnv) => settingsOf({ JWT_SECRET: SECRET, ...env }).speech;
  const server = { baseUrl: 'http://localhost:8880/v1', apiKey: undefined };
  const url = { SPEECH_BASE_URL: 'http://localhost:8880/v1/' };
  expect(speechOf({ ...url, STT_MODEL: 'whisper-1' })).toEqual({ hearing: { kind: 'openAi', ...server, model: 'whisper-1' }, speaking: null });
  expect(speechOf({ ...url, TTS_MODEL: 'kokoro', TTS_VOICE: 'af_heart', SPEECH_API_KEY: 'key' })).toEqual({
    hearing: null,
    speaking: { ...server, apiKey: 'key', model: 'kokoro', voices: { en: 'af_heart', es: 'af_heart' } },
  });
  expect(speechOf({ ...url, TTS_MODEL: 'kokoro', TTS_VOICE: 'es=ef_dora, en=af_heart' }).speaking?.voices).toEqual({ en: 'af_heart', es: 'ef_dora' });
  const service = { AI_SERVICE_URL: 'http://ai:8000' };
  expect(speechOf(service)).toEqual({ hearing: { kind: 'service', url: 'http://ai:8000' }, speaking: null });
  expect(speechOf({ ...service, ...url, STT_MODEL: 'whisper-1' }).hearing).toMatchObject({ kind: 'openAi' });
  expect(speechOf({ ...service, ...url, TTS_MODEL: 'kokoro', TTS_VOICE: 'v' })).toMatchObject({
    hearing: { kind: 'service' },
    speaking: { model: 'kokoro' },
  });
});

test('WEBSOCKET_PORT is an alias of PORT, which wins', () => {
  expect(settingsOf({ JWT_SECRET: SECRET, WEBSOCKET_PORT: '4000' }).port).toBe(4000);
  expect(settingsOf({ JWT_SECRET: SECRET, WEBSOCKET_PORT: '4000', PORT: '5000' }).port).toBe(5000);
});

test('FRONTEND_URL is a list of exact origins', () => {
  const { allowedOrigins, secureCookies } = settingsOf({ JWT_SECRET: SECRET, FRONTEND_URL: 'https://App.example.com/, http://localhost:8080' });
  expect(allowedOrigins).toEqual(['https://app.example.com', 'http://localhost:8080']);
  expect(secureCookies).toBe(true);
});

test.each([
  [{ JWT_SECRET: 'your-secret-key' }, 'JWT_SECRET is the example'],
  [{ JWT_SECRET: 'x'.repeat(31) }, 'JWT_SECRET must have at least 32 bytes'],
  [{}, 'JWT_SECRET is missing'],
  [{ JWT_SECRET: SECRET, JWT_SECRET_PREVIOUS: 'short' }, 'JWT_SECRET_PREVIOUS must have at least 32 bytes'],
  [{ JWT_SECRET: SECRET, PORT: '70000' }, 'PORT must be a port number'],
  [{ JWT_SECRET: SECRET, PORT: '30 01' }, 'PORT must be a port number'],
  [{ JWT_SECRET: SECRET, FRONTEND_URL: '*' }, 'FRONTEND_URL must list origins'],
  [{ JWT_SECRET: SECRET, FRONTEND_URL: 'https://a.example/path' }, 'FRONTEND_URL must list origins'],
  [{ JWT_SECRET: SECRET, FRONTEND_URL: 'null' }, 'FRONTEND_URL must list origins'],
  [{ JWT_SECRET: SECRET, DATABASE_URL: 'mysql://localhost/ezri' }, 'DATABASE_URL must be the address of a PostgreSQL'],
  [{ JWT_SECRET: SECRET, REDIS_URL: 'localhost:6379' }, 'REDIS_URL must be the address of a Redis or Valkey'],
  [{ JWT_SECRET: SECRET, REDIS_URL: 'http://localhost' }, 'REDIS_URL must be the address of a Redis or Valkey'],
  [{ JWT_SECRET: SECRET, AI_SERVICE_URL: 'ai.example.com' }, 'AI_SERVICE_URL must be an address that begins with http:// or https://'],
  [{ JWT_SECRET: SECRET, AI_SERVICE_URL: 'ftp://ai.example.com' }, 'AI_SERVICE_URL must be an address that begins with http:// or https://'],
  [{ JWT_SECRET: SECRET, AI_SERVICE_URL: 'https://me:hunter2@ai.example.com' }, 'AI_SERVICE_URL must not hold a name or a password'],
  [{ JWT_SECRET: SECRET, AI_MODEL: 'm', AI_BASE_URL: 'https://hunter2@ai.example.com/v1' }, 'AI_BASE_URL must not hold a name or a password'],
  [{ JWT_SECRET: SECRET, AI_MODEL: 'm', AI_BASE_URL: 'https://ai.example.com/v1?key=hunter2' }, 'AI_BASE_URL must end with its path'],
  [{ JWT_SECRET: SECRET, AI_BASE_URL: 'http://localhost:11434/v1' }, 'AI_MODEL is missing'],
  [{ JWT_SECRET: SECRET, AI_MODEL: 'm' }, 'AI_MODEL is set without AI_BASE_URL'],
  [{ JWT_SECRET: SECRET, AI_API_KEY: 'hunter2' }, 'AI_API_KEY is set without AI_BASE_URL'],
  [{ JWT_SECRET: SECRET, AI_SERVICE_URL: 'http://ai:8000', AI_API_KEY: 'hunter2' }, 'AI_API_KEY is set without AI_BASE_URL'],
  [{ JWT_SECRET: SECRET, AI_BASE_URL: 'http://ai/v1', AI_MODEL: 'm', AI_API_KEY: 'hunter2 ' }, 'AI_API_KEY must be the key alone'],
  [{ JWT_SECRET: SECRET, AI_BASE_URL: 'http://ai/v1', AI_MODEL: 'a model' }, 'AI_MODEL must be the name of a model'],
  [{ JWT_SECRET: SECRET, AI_BASE_URL: 'http://ai/v1', AI_MODEL: 'm', AI_SERVICE_URL: 'http://ai' }, 'AI_SERVICE_URL and AI_BASE_URL are both set'],
  [
    { JWT_SECRET: SECRET, SPEECH_BASE_URL: 'speech.example.com', STT_MODEL: 'm' },
    'SPEECH_BASE_URL must be an address that begins with http:// or https://',
  ],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'https://hunter2@speech.example.com/v1', STT_MODEL: 'm' }, 'SPEECH_BASE_URL must not hold a name'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1' }, 'STT_MODEL and TTS_MODEL are missing'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', TTS_MODEL: 'm' }, 'TTS_VOICE is missing'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', STT_MODEL: 'm', TTS_VOICE: 'v' }, 'TTS_VOICE is set without TTS_MODEL'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', TTS_MODEL: 'm', TTS_VOICE: 'en=anna' }, 'TTS_VOICE must be the name of a voice'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', TTS_MODEL: 'm', TTS_VOICE: 'en=a,es=b,fr=c' }, 'TTS_VOICE must be the name of a voice'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', TTS_MODEL: 'm', TTS_VOICE: 'en=a,es=b=c' }, 'TTS_VOICE must be the name of a voice'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', TTS_MODEL: 'm', TTS_VOICE: 'a voice' }, 'TTS_VOICE must be the name of a voice'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', STT_MODEL: 'a model' }, 'STT_MODEL must be the name of a model'],
  [{ JWT_SECRET: SECRET, SPEECH_BASE_URL: 'http://speech/v1', STT_MODEL: 'm', SPEECH_API_KEY: 'hunter2 ' }, 'SPEECH_API_KEY must be the key alone'],
  [{ JWT_SECRET: SECRET, SPEECH_API_KEY: 'hunter2' }, 'SPEECH_API_KEY is set without SPEECH_BASE_URL'],
  [{ JWT_SECRET: SECRET, STT_MODEL: 'm' }, 'STT_MODEL is set without SPEECH_BASE_URL'],
  [{ JWT_SECRET: SECRET, METRICS_TOKEN: 'short' }, 'METRICS_TOKEN must have at least 16 characters'],
  [{ JWT_SECRET: SECRET, METRICS_TOKEN: 'long enough but with spaces' }, 'METRICS_TOKEN must not hold spaces'],
  [{ JWT_SECRET: SECRET, EZRI_SOCKETS_PER_ADDRESS: '0' }, 'EZRI_SOCKETS_PER_ADDRESS must be a whole number from 1 to 1000000'],
  [{ JWT_SECRET: SECRET, EZRI_CALLS_PER_ADDRESS: '1e3' }, 'EZRI_CALLS_PER_ADDRESS must be a whole number'],
  [{ JWT_SECRET: SECRET, EZRI_SIGN_UPS_PER_ADDRESS: '1000001' }, 'EZRI_SIGN_UPS_PER_ADDRESS must be a whole number'],
  [{ JWT_SECRET: SECRET, EZRI_DEMO: 'perhaps' }, 'EZRI_DEMO must be 1 or 0'],
  [{ JWT_SECRET: SECRET, LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be'],
  [{ NODE_ENV: 'production', DATABASE_URL: 'postgres://localhost/ezri', EZRI_DEMO: '1' }, 'EZRI_DEMO makes accounts whose password everybody knows'],
  [{ NODE_ENV: 'production', JWT_SECRET: SECRET }, 'DATABASE_URL is missing'],
  [{ NODE_ENV: 'prod', JWT_SECRET: SECRET }, 'NODE_ENV must be production, or development.'],
])('%o is one fault, said in plain words', (env, words) => {
  const faults = faultsOf(env);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
  expect(faults[0]).not.toContain('hunter2');
});

test('all faults are told at once, and none of them repeats a secret', () => {
  const faults = faultsOf({
    NODE_ENV: 'production',
    PORT: 'x',
    JWT_SECRET: 'hunter2',
    FRONTEND_URL: '*',
    EZRI_DEMO: '1',
    TRUST_PROXY: '?',
    LOG_LEVEL: '?',
    AI_MODEL: 'm',
    SPEECH_BASE_URL: 'hunter2',
    TTS_VOICE: 'v',
  });
  expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual(
    [
      ...['AI_MODEL', 'DATABASE_URL', 'EZRI_DEMO', 'FRONTEND_URL', 'JWT_SECRET', 'LOG_LEVEL', 'PORT'],
      ...['SPEECH_BASE_URL', 'STT_MODEL', 'TRUST_PROXY', 'TTS_VOICE'],
    ].sort(),
  );
  expect(faults.join('\n')).not.toContain('hunter2');
});

test('production on the embedded database is possible for who says so, with cookies for https', () => {
  const { databaseUrl, secureCookies } = settingsOf({ NODE_ENV: 'production', JWT_SECRET: SECRET, EZRI_EMBEDDED_IN_PRODUCTION: '1' });
  expect([databaseUrl, secureCookies]).toEqual([undefined, true]);
});

test('the demo is for this machine alone', () => {
  expect(settingsOf({ EZRI_DEMO: '1' })).toMatchObject({ demo: true, host: 'localhost', jwtSecret: undefined });
});

test('the previous secret still verifies, the current one signs, and their names tell nothing', () => {
  const previous = 'another-secret-of-thirty-two-bytes';
  const { jwtKeys, currentKey } = configOf(settingsOf({ JWT_SECRET: SECRET, JWT_SECRET_PREVIOUS: previous }), SECRET);
  expect(Object.values(jwtKeys).sort()).toEqual([SECRET, previous].sort());
  expect(jwtKeys[currentKey]).toBe(SECRET);
  expect(SECRET).not.toContain(currentKey);
});

test('limits by address are the usual ones unless said otherwise; whoever may be connected may also come back', () => {
  const limitsOf = (env: NodeJS.ProcessEnv) => {
    const { socketLimits, rates } = configOf(settingsOf({ JWT_SECRET: SECRET, ...env }), SECRET);
    return { socketLimits, rates };
  };
  expect(limitsOf({})).toEqual({ socketLimits: {}, rates: {} });
  const { socketLimits, rates } = limitsOf({ EZRI_SOCKETS_PER_ADDRESS: '3000', EZRI_CALLS_PER_ADDRESS: '9000', EZRI_SIGN_UPS_PER_ADDRESS: '5000' });
  expect(socketLimits).toEqual({ perAddress: 3_000 });
  expect(rates?.upgradesByAddress?.points).toBeGreaterThanOrEqual(3_000);
  expect([rates?.callsByAddress?.points, rates?.signUpsByAddress?.points]).toEqual([9_000, 5_000]);
});
