import { createMemoryBus, cursorOf, openDatabase } from '@ezri/store';
import { expect, test } from 'vitest';
import { createFaultProxy } from '../../src/infra/fault-proxy.ts';
import { startPostgresServer } from '../../src/infra/postgres-server.ts';

test('a node that is led to the standby before that is promoted waits for it, and then has the epoch of after', async () => {
  await using first = await startPostgresServer();
  await using way = await createFaultProxy({ target: first.address });
  const url = (await first.createDatabase()).replace(`:${first.address.port}/`, `:${way.port}/`);
  await using db = await openDatabase({ url, bus: createMemoryBus() });
  await using second = await first.standby({ synchronous: true });
  const before = db.epoch;

  await first.stop('immediate');
  way.setTarget(second.address);
  way.reset();
  // It would answer what only reads, and keep the connection while it is promoted: the epoch that was read on it would be that of a life which is over.
  const refusal = async () =>
    db.ping().then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  await expect.poll(refusal, { timeout: 10_000 }).toContain('standby');
  await second.promote();

  await expect.poll(refusal, { timeout: 10_000 }).toBe('answered');
  expect(db.epoch).not.toBe(before);
  expect(await db.read((tx) => cursorOf(tx, 'crisis'))).toBe(`${db.epoch}.0`);
});
