import { createScriptedCompanion } from '@ezri/ai';
import { createLogger, createService, traceOf } from '@ezri/api';
import { createMemoryBus, openDatabase } from '@ezri/store';
import { configOf } from './config.ts';
import { readSettings, type Settings } from './env.ts';
import { demoSecret } from './secrets.ts';
import { greeting, plainFault, withoutEffectLine } from './words.ts';

/** From the signal to the end; what is not done by then is cut off. */
const STOP_MS = 12_000;

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

async function run({ databaseUrl, dataDir, ...more }: Settings): Promise<void> {
  const stopped = signalled();
  const config = configOf({ databaseUrl, dataDir, ...more }, more.jwtSecret ?? (await demoSecret(dataDir)));
  await using bus = createMemoryBus();
  await using db = await openDatabase({ url: databaseUrl, dataDir, bus, logger: log });
  await using service = await createService(config, { db, bus, model: createScriptedCompanion(), log });
  process.stdout.write(greeting(`http://localhost:${service.port}`, config.demo, config.webRoot !== null));
  await stopped;
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await service.drain();
}

/** One press of Ctrl-C may reach us twice: from the terminal and from whoever started us. */
const SAME_SIGNAL_MS = 500;

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
