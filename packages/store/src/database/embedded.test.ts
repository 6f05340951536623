import { sql } from 'drizzle-orm';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryBus, DatabaseFromAnotherBuild, DatabaseInUse, headOf, markRestored, ServerBusy } from '../index.ts';
import { commit } from '../feed/note.fixture.ts';
import { TRANSACTION_MS } from './create-database.ts';
import { openTestDatabase } from '../testing/test-database.ts';
import { LOCK_STALE_MS } from './lock.ts';
import { write } from './write.fixture.ts';

const bus = createMemoryBus();

describe('the embedded database', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ezri-store-'));
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('refuses a second process, and the same process twice, and takes the folder when it is free again', async () => {
    {
      await using db = await openTestDatabase(bus, dataDir);
      const { ended, lines } = write(dataDir, '1');
      await ended;
      expect(lines()).toEqual([expect.stringMatching(new RegExp(`^DatabaseInUse: .*process ${process.pid} on `))]);
      await expect(openTestDatabase(bus, dataDir)).rejects.toBeInstanceOf(DatabaseInUse);
      await commit(db, [{ topic: 'crisis', type: 'x', entity: 'x', body: 1 }]);
    }
    const { ended, lines } = write(dataDir, '1');
    await ended;
    expect(lines().at(-1)).toBe('closed');
    await using db = await openTestDatabase(bus, dataDir);
    expect(await db.read((tx) => headOf(tx, 'crisis'))).toBe(9);
  });

  it('takes the lock of another host only when that has not renewed it for a while', async () => {
    await (await openTestDatabase(bus, dataDir))[Symbol.asyncDispose]();
    const owner = { host: `not-${hostname()}`, pid: process.pid, startedAt: null };
    const lock = join(dataDir, 'database.lock');
    mkdirSync(lock);
    writeFileSync(join(dataDir, 'database.owner.json'), JSON.stringify(owner));
    const renewing = setInterval(() => utimesSync(lock, new Date(), new Date()), 500);
    await expect(openTestDatabase(bus, dataDir)).rejects.toThrow(owner.host);
    clearInterval(renewing);
    utimesSync(lock, new Date(Date.now() - LOCK_STALE_MS - 1_000), new Date(Date.now() - LOCK_STALE_MS - 1_000));
    await using db = await openTestDatabase(bus, dataDir);
    expect(await db.ping()).toBeGreaterThan(0);
  });

  it('keeps its epoch over a restart; another folder and a restored one have others', async () => {
    const epochs: string[] = [];
    for (const folder of [dataDir, dataDir, join(dataDir, 'other')]) {
      await using db = await openTestDatabase(bus, folder);
      epochs.push(db.epoch);
      if (epochs.length === 2) await db.transaction(markRestored);
    }
    await using restored = await openTestDatabase(bus, dataDir);
    expect(epochs[0]).toMatch(/^[0-9a-f]{12}$/);
    expect(epochs[1]).toBe(epochs[0]);
    expect(new Set([...epochs, restored.epoch]).size).toBe(3);
  });

  it('rolls back a transaction that will not end, so that the others go on', async () => {
    await using db = await openTestDatabase(bus);
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
      await using db = await openTestDatabase(bus, dataDir);
      await db.transaction((tx) => tx.sql.execute(sql`insert into ezri_migration (place, hash) values (900, 'from the future')`));
    }
    await expect(openTestDatabase(bus, dataDir)).rejects.toBeInstanceOf(DatabaseFromAnotherBuild);
  });
});
