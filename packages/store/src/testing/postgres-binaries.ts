import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const WHAT_TO_DO =
  'The tests need PostgreSQL 15 or later, and found none. Type `sudo apt-get install -y postgresql` (Debian, Ubuntu) or `brew install postgresql` (macOS), ' +
  'or set TEST_DATABASE_URL to a server where databases may be created.';

/** The folder with `initdb` and `postgres`. Installs them when this is Debian and we are root; otherwise throws, saying what to type. */
export function postgresBinaries(): string {
  const found = find();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  const installed = find();
  if (installed === null) throw new Error(WHAT_TO_DO);
  return installed;
}

function find(): string | null {
  const version = (path: string) => Number(/postgresql\/(\d+)/.exec(path)?.[1] ?? 0);
  const debian = globSync('/usr/lib/postgresql/*/bin/initdb').sort((a, b) => version(b) - version(a));
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'initdb'));
  const initdb = [...debian, ...onPath].find((path) => existsSync(path) && existsSync(join(dirname(path), 'postgres')));
  return initdb === undefined ? null : dirname(initdb);
}

function install(): void {
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(settings)) {
    // Debian would start a server of its own; the tests only want the programs.
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, 'create_main_cluster = false\n');
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', 'postgresql'], {
      env,
      stdio: 'ignore',
    });
  } catch (cause) {
    throw new Error(WHAT_TO_DO, { cause });
  }
}
