import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const WHAT_TO_DO =
  'The tests need Redis 6 or later (or Valkey), and found none. Type `sudo apt-get install -y redis-server` (Debian, Ubuntu) or `brew install redis` (macOS).';
const NAMES = ['redis-server', 'valkey-server'];

/** The path of `redis-server` or `valkey-server`. Installs it when this is Debian and we are root; otherwise throws, saying what to type. */
export function redisServer(): string {
  const found = find();
  if (found !== null) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  const installed = find();
  if (installed === null) throw new Error(WHAT_TO_DO);
  return installed;
}

function find(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}

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
