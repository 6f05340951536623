import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** Milliseconds that a server may take to start. */
const START_MS = 30_000;

/** Resolves once the server that `child` is answers a statement. Throws when it ends or takes longer than `START_MS`. */
export async function untilPostgresAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    try {
      return await command(url, 'select 1');
    } catch (cause) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error('PostgreSQL did not start for the tests.', { cause });
      await wait(50);
    }
  }
}

/** One statement on a connection of its own. */
export async function command(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}
