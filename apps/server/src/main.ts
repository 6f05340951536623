import { createLogger, createService, letHeapGrow, modelMetrics, processMetrics, speechMetrics, traceOf } from '@ezri/api';
import { createMemoryBus, openDatabase, openRedis } from '@ezri/store';
import { configOf, secretsOf } from './config.ts';
import { readSettings, type Settings } from './env.ts';
import { modelOf } from './model.ts';
import { demoSecret } from './secrets.ts';
import { speechOf } from './speech.ts';
import { greeting, plainFault, WITHOUT_REDIS, withoutEffectLine } from './words.ts';

/** From the signal to the end; what is not done by then is cut off. Longer than the drain takes at most (some 17 seconds, behind a proxy and late), with time to close everything after it. */
const STOP_MS = 22_000;

/** One press of Ctrl-C may reach us twice: from the terminal and from whoever started us. */
const SAME_SIGNAL_MS = 500;

letHeapGrow();
const read = readSettings();
if ('faults' in read) {
  process.stderr.write(`Ezri cannot start with these settings:\n${read.faults.map((fault) => `  - ${fault}\n`).join('')}`);
  process.exit(1);
}
const { settings } = read;
const log = createLogger(settings.logLevel);
process.stderr.write(withoutEffectLine(settings.withoutEffect) ?? '');

process.on('uncaughtException', (error) => {
  log.fatal(traceOf(error), 'a fault that nobody caught');
  process.exit(1);
});

try {
  await run(settings);
  process.exit(0);
} catch (error) {
  const plain = plainFault(error, settings);
  if (plain === null) log.fatal(traceOf(error), 'Ezri could not start');
  process.stderr.write(`${plain ?? 'Ezri could not start. The line above says where.'}\n`);
  process.exit(1);
}

async function run(settings: Settings): Promise<void> {
  const stopped = signalled();
  const { databaseUrl, dataDir, redisUrl } = settings;
  const jwtSecret = settings.jwtSecret ?? (await demoSecret(dataDir));
  const config = configOf(settings, jwtSecret);
  await using redis = redisUrl === undefined ? null : openRedis({ url: redisUrl, secrets: secretsOf(settings, jwtSecret), logger: log });
  await using memory = createMemoryBus();
  const bus = redis?.bus ?? memory;
  if (redis === null && databaseUrl !== undefined) log.info({}, WITHOUT_REDIS);
  await using db = await openDatabase({ url: databaseUrl, dataDir, bus, logger: log });
  const metrics = processMetrics();
  const model = await modelOf(settings.model, modelMetrics(metrics));
  const speech = speechOf(settings.speech, speechMetrics(metrics));
  const parts = { db, bus, redis, model, speech, log, processMetrics: metrics };
  await using service = await createService(config, parts);
  process.stdout.write(greeting(`http://localhost:${service.port}`, config, redis?.health().status ?? null, { model, speech }));
  await stopped;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await service.drain();
}

/** Resolves at the first SIGINT or SIGTERM. A second one, meant as such, ends the process at once. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const onSignal = () => {
      const now = performance.now();
      if (askedAt !== null && now - askedAt > SAME_SIGNAL_MS) process.exit(1);
      askedAt ??= now;
      resolve();
    };
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
}
