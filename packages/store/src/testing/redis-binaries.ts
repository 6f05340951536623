import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const WHAT_TO_DO =
  'The tests need Redis 6 or later (or Valkey), and found none. Type `sudo apt-get install -y redis-server` (Debian, Ubuntu) or `brew install redis` (macOS).';
const NAMES = ['redis-server', 'valkey-server'];

/** Where to look, and whether a missing server may be installed: by root, on Debian. For tests of this file. */
interface Place {
  readonly folders?: readonly string[];
  readonly mayInstall?: boolean;
}

/** The path of `redis-server` or `valkey-server`. Installs it when this is Debian and we are root; otherwise throws, saying what to type. */
export function redisServer({
  folders = usualFolders(),
  mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
}: Place = {}): string {
  const found = find(folders);
  if (found !== null) return found;
  if (mayInstall) install();
  const installed = find(folders);
  if (installed === null) throw new Error(WHAT_TO_DO);
  return installed;
}

const usualFolders = () => [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

const find = (folders: readonly string[]): string | null =>
  folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;

function install(): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Debian would start a server of its own; the tests only want the program. 101 is policy-rc.d's "not allowed".
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  try {
    if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    execFileSync('apt-get', ['update'], { env, stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', 'redis-server'], {
      env,
      stdio: 'ignore',
    });
  } catch (cause) {
    throw new Error(WHAT_TO_DO, { cause });
  } finally {
    if (ours) rmSync(policy, { force: true });
  }
}
