import { createMemoryBus, markRestored, openDatabase, type Database } from '@ezri/store';
import { existsSync } from 'node:fs';
import { readDatabaseSettings } from './env.ts';
import { plainFault } from './words.ts';

// A command of its own, for after a backup was put back and before a node starts: see docs/operations.md.
const settings = readDatabaseSettings();
process.exitCode = 'faults' in settings ? complain(settings.faults) : await restored(settings).catch(faultOf(settings));

async function restored({ databaseUrl: url, dataDir }: { databaseUrl: string | undefined; dataDir: string }): Promise<number> {
  if (url === undefined && !existsSync(dataDir)) return complain([`There is no folder ${dataDir} (DATA_DIR), and no DATABASE_URL is set.`]);
  const bus = createMemoryBus();
  const open = async () => openDatabase({ url, dataDir, bus });
  const before = await marked(await open());
  await using after = await open();
  process.stdout.write(`The epoch was ${before} and is ${after.epoch}: every client fetches everything again when it comes back.\n`);
  return 0;
}

async function marked(opened: Database): Promise<string> {
  await using db = opened;
  await db.transaction(markRestored);
  return db.epoch;
}

function complain(faults: readonly string[]): number {
  process.stderr.write(`${faults.join('\n')}\n`);
  return 1;
}

function faultOf({ dataDir }: { dataDir: string }): (error: unknown) => number {
  return (error) => {
    const plain = plainFault(error, { port: 0, dataDir });
    if (plain === null) throw error;
    return complain([plain]);
  };
}
