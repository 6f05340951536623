import { sql } from 'drizzle-orm';
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { append, createMemoryBus, headOf, openDatabase, rowsOf } from '../index.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

/** The way to a database on which, while `spoils` says so, each begin arrives as something that the server refuses. */
async function spoiledWay(url: string, spoils: () => boolean): Promise<{ url: string } & Disposable> {
  const [place, target] = [new URL(url), new URL(url)];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(place.port), place.hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => {}));
    const spoil = new Transform({
      transform: (chunk: Buffer, _, done) =>
        done(null, spoils() ? Buffer.from(chunk.toString('latin1').replace(/begin (?=isolation)/, 'bagin '), 'latin1') : chunk),
    });
    near.pipe(spoil).pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The way to the database has no port.');
  target.host = `127.0.0.1:${address.port}`;
  return {
    url: target.href,
    [Symbol.dispose]() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

it('when the begin is refused, nothing stays of the statements that were sent behind it, and the next transaction is whole', async () => {
  let spoils = false;
  using way = await spoiledWay(await postgres.createDatabase(), () => spoils);
  await using db = await openDatabase({ url: way.url, bus: createMemoryBus() });
  await db.transaction((tx) => tx.sql.execute(sql`create table fact (n int)`));
  const event = { topic: 'crisis', type: 'x', entity: 'x', body: 1 } as const;
  const write = async (n: number) =>
    db.transaction(async (tx) => {
      await tx.sql.execute(sql`insert into fact values (${n})`);
      append(tx, [event]);
    });
  spoils = true;
  // 42601: a begin that is none.
  await expect(write(1)).rejects.toMatchObject({ code: '42601' });
  await expect(db.transaction(async (tx) => append(tx, [event]))).rejects.toMatchObject({ code: '42601' });
  await expect(
    db.transaction(async (tx) => {
      await tx.sql.execute(sql`insert into fact values (2)`).catch(() => {});
      append(tx, [event]);
    }),
  ).rejects.toMatchObject({ code: '42601' });
  await expect(db.snapshot((tx) => headOf(tx, 'crisis'))).rejects.toMatchObject({ code: '42601' });
  spoils = false;
  await write(3);
  expect(await db.read((tx) => rowsOf(tx, sql`select n from fact`))).toEqual([{ n: 3 }]);
  expect(await db.read((tx) => headOf(tx, 'crisis'))).toBe(1);
});
