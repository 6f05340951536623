// Run as a process of its own: says that it is ready, waits for a byte, opens the database of its first argument, and says its epoch.
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createMemoryBus, openDatabase } from '../index.ts';

const say = (line: string) => writeSync(1, `${line}\n`);
const [url = ''] = process.argv.slice(2);

say('ready');
await once(process.stdin, 'data');
process.stdin.destroy();
await using db = await openDatabase({ url, bus: createMemoryBus() });
say(db.epoch);
