import { sql } from 'drizzle-orm';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  append,
  checkFeed,
  createMemoryBus,
  DatabaseFromAnotherBuild,
  DatabaseInUse,
  headOf,
  markRestored,
  openDatabase,
  ServerBusy,
  type Topic,
} from '../index.ts';
import { TRANSACTION_MS } from './create-database.ts';
import { LOCK_STALE_MS } from './lock.ts';

const KILLS = 5;
const bus = createMemoryBus();
const writer = fileURLToPath(new URL('writer.fixture.ts', import.meta.url));

/** A writing process, and the lines that it has said so far. */
function write(dataDir: string, count = 'endless') {
  const child = spawn(process.execPath, [writer, dataDir, count], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'close');
  // The last line may have been cut off: only whole ones count.
  const lines = () => said.split('\n').slice(0, -1);
  return { child, ended, lines };
}

describe('the embedded database', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ezri-store-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it(`loses nothing that it acknowledged when killed (-9) while writing, ${KILLS} times on one folder`, async () => {
    const acknowledged = new Map<string, number>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const { child, ended, lines } = write(dataDir);
      const enough = 1 + kill * 40;
      await vi.waitFor(() => expect(lines().length).toBeGreaterThan(enough), { timeout: 30_000, interval: 5 });
      child.kill('SIGKILL');
      await ended;
      expect(lines()[0]).toBe('open');
      for (const [topic = '', seq] of lines()
        .slice(1)
        .flatMap((line) => line.split(' '))
        .map((pair) => pair.split('='))) {
        acknowledged.set(topic, Math.max(acknowledged.get(topic) ?? 0, Number(seq)));
      }
      const start = performance.now();
      await using db = await openDatabase({ dataDir, bus });
      // The lock of the killed process must not be waited for.
      expect(performance.now() - start).toBeLessThan(LOCK_STALE_MS);
      expect(await db.read(checkFeed)).toEqual([]);
      for (const [topic, seq] of acknowledged) expect(await db.read((tx) => headOf(tx, topic as Topic))).toBeGreaterThanOrEqual(seq);
    }
    expect(acknowledged.size).toBe(9);
  }, 120_000);

  it('refuses a second process, and the same process twice, and takes the folder when it is free again', async () => {
    {
      await using db = await openDatabase({ dataDir, bus });
      const { ended, lines } = write(dataDir, '1');
      await ended;
      expect(lines()).toEqual([expect.stringMatching(new RegExp(`^DatabaseInUse: .*process ${process.pid} on `))]);
      await expect(openDatabase({ dataDir, bus })).rejects.toBeInstanceOf(DatabaseInUse);
      await db.transaction((tx) => append(tx, [{ topic: 'crisis', type: 'x', entity: 'x', body: 1 }]));
    }
    const { ended, lines } = write(dataDir, '1');
    await ended;
    expect(lines().at(-1)).toBe('closed');
    await using db = await openDatabase({ dataDir, bus });
    expect(await db.read((tx) => headOf(tx, 'crisis'))).toBe(9);
  });

  it('takes the lock of another host only when that has not renewed it for a while', async () => {
    await (await openDatabase({ dataDir, bus }))[Symbol.asyncDispose]();
    const owner = { host: `not-${hostname()}`, pid: process.pid, startedAt: null };
    const lock = join(dataDir, 'database.lock');
    mkdirSync(lock);
    writeFileSync(join(dataDir, 'database.owner.json'), JSON.stringify(owner));
    const renewing = setInterval(() => utimesSync(lock, new Date(), new Date()), 500);
    await expect(openDatabase({ dataDir, bus })).rejects.toThrow(owner.host);
    clearInterval(renewing);
    utimesSync(lock, new Date(Date.now() - LOCK_STALE_MS - 1_000), new Date(Date.now() - LOCK_STALE_MS - 1_000));
    await using db = await openDatabase({ dataDir, bus });
    expect(await db.ping()).toBeGreaterThan(0);
  });

  it('keeps its epoch over a restart; another folder and a restored one have others', async () => {
    const epochs: string[] = [];
    for (const folder of [dataDir, dataDir, join(dataDir, 'other')]) {
      await using db = await openDatabase({ dataDir: folder, bus });
      epochs.push(db.epoch);
      if (epochs.length === 2) await db.transaction(markRestored);
    }
    await using restored = await openDatabase({ dataDir, bus });
    expect(epochs[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(epochs[1]).toBe(epochs[0]);
    expect(new Set([...epochs, restored.epoch]).size).toBe(3);
  });

  it('rolls back a transaction that will not end, so that the others go on', async () => {
    await using db = await openDatabase({ bus });
    await db.transaction((tx) => tx.sql.execute(sql`create table fact (n int)`));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const endless = db.transaction(async (tx) => {
        await tx.sql.execute(sql`insert into fact values (1)`);
        await new Promise(() => {});
      });
      const refused = endless.catch((error: unknown) => error);
      await vi.advanceTimersByTimeAsync(TRANSACTION_MS - 1_000);
      const next = db.read((tx) => tx.sql.execute(sql`select * from fact`));
      await vi.advanceTimersByTimeAsync(1_001);
      expect(await refused).toBeInstanceOf(ServerBusy);
      expect((await next).rows).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuses tables that another build has made', async () => {
    {
      await using db = await openDatabase({ dataDir, bus });
      await db.transaction((tx) => tx.sql.execute(sql`insert into ezri_migration (place, hash) values (900, 'from the future')`));
    }
    await expect(openDatabase({ dataDir, bus })).rejects.toBeInstanceOf(DatabaseFromAnotherBuild);
  });
});
