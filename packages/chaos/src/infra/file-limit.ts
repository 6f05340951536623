import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { postgresUser } from '@ezri/store/testing';
import type { PostgresServer } from './postgres-server.ts';

const PAGE_BYTES = 8_192;

interface Limited {
  readonly server: PostgresServer;
  readonly data: string;
  readonly database: string;
  readonly postmaster: number | undefined;
  /** Of the write-ahead log. A limit below it would end the server instead of its statements. */
  readonly segmentBytes: number;
}

/**
 * Lets the tables of a database grow no more, with the system's limit of file sizes (RLIMIT_FSIZE) on every process of the server. The limit lies in the middle of a page:
 * a page is then written in part, which Postgres takes for a full disk (53100); at the border of a page it would report an unknown fault. So that small tables meet the
 * limit too, they are filled up to it with empty pages first, as if they had been large before.
 */
export async function limitFiles({ server, data, database, postmaster, segmentBytes }: Limited): Promise<{ lift(): Promise<void> }> {
  if (postmaster === undefined) throw new Error('The server does not run.');
  const rows = await server.query(
    `select pg_relation_filepath(oid) as path from pg_class where relkind in ('r', 't') and relnamespace in ('public'::regnamespace, 'pg_toast'::regnamespace) and oid >= 16384`,
    { database },
  );
  const paths = rows.map(({ path }) => join(data, String(path)));
  const bytes = Math.max(segmentBytes, ...paths.map((path) => pagesOf(path)));
  await server.query('checkpoint');
  for (const path of paths) truncateSync(path, bytes);
  limit(postmaster, String(bytes + PAGE_BYTES / 2));
  return { lift: async () => limit(postmaster, 'unlimited') };
}

const pagesOf = (path: string): number => Math.ceil(statSync(path).size / PAGE_BYTES) * PAGE_BYTES;

/** As the user of the server, whose processes nobody else may limit. Of the process and of those that it started; those that it starts later inherit it. */
function limit(postmaster: number, bytes: string): void {
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);
  for (const pid of [String(postmaster), ...children]) {
    try {
      execFileSync('prlimit', ['--pid', pid, `--fsize=${bytes}:`], { ...postgresUser(), stdio: 'pipe' });
    } catch (error) {
      // A backend may end at any time.
      if (pid === String(postmaster)) throw error;
    }
  }
}
