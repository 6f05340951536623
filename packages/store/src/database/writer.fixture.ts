// Run as a process of its own: opens the folder of its first argument and writes until it is killed. One line per acknowledged commit.
import { writeSync } from 'node:fs';
import { createMemoryBus, openDatabase } from '../index.ts';
import { commit } from '../feed/note.fixture.ts';

const say = (line: string) => writeSync(1, `${line}\n`);
const [dataDir = '', count = 'endless'] = process.argv.slice(2);
const limit = count === 'endless' ? Infinity : Number(count);

try {
  const db = await openDatabase({ dataDir, bus: createMemoryBus() });
  say('open');
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = 0; n < limit; n += 1) {
      const body = { writer, n, filling: 'x'.repeat((n * 37) % 2_000) };
      const given = await commit(db, [
        { topic: 'crisis', type: 'written', entity: 'w', body },
        { topic: `user:${writer}`, type: 'written', entity: 'w', body },
      ]);
      say(given.map(({ topic, seq }) => `${topic}=${seq}`).join(' '));
    }
  });
  await Promise.all(writers);
  await db[Symbol.asyncDispose]();
  say('closed');
} catch (error) {
  say(`${(error as Error).name}: ${(error as Error).message}`);
  process.exitCode = 1;
}
