import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkFeed, createMemoryBus, headOf, openDatabase, type Topic } from '../index.ts';
import { LOCK_STALE_MS } from './lock.ts';
import { write } from './write.fixture.ts';

const KILLS = 5;
const bus = createMemoryBus();
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ezri-kill-'));
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
