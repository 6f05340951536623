import { readFileSync } from 'node:fs';

/** Postgres refuses to run as root: then it runs as the first of these that the system knows. */
export function postgresUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const row = ['postgres', 'nobody'].map((name) => users.find((fields) => fields[0] === name)).find((fields) => fields !== undefined);
  if (row === undefined) throw new Error('The tests run as root, which Postgres refuses, and there is neither a user postgres nor nobody.');
  return { uid: Number(row[2]), gid: Number(row[3]) };
}
