import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { migrationsFolder } from './migrate.ts';

it('the migrations make exactly the tables of the schema files', async () => {
  const root = join(migrationsFolder, '..');
  // drizzle-kit takes its folder relative to where it runs.
  const copy = mkdtempSync(join(root, 'node_modules', '.migrations-'));
  try {
    cpSync(migrationsFolder, copy, { recursive: true });
    const kit = fileURLToPath(new URL('bin.cjs', import.meta.resolve('drizzle-kit')));
    const options = ['generate', '--dialect', 'postgresql', '--schema', './src/*/schema.ts', '--out', `./node_modules/${basename(copy)}`];
    await promisify(execFile)(process.execPath, [kit, ...options], { cwd: root });
    expect(readdirSync(copy), 'run `pnpm db:regenerate` in packages/store').toEqual(readdirSync(migrationsFolder));
  } finally {
    rmSync(copy, { recursive: true });
  }
});

it('the migrations make the functions as they are in the source', () => {
  const source = readFileSync(new URL('feed/append.sql', import.meta.url), 'utf8');
  expect(readFileSync(join(migrationsFolder, '0001_append.sql'), 'utf8'), 'run `pnpm db:regenerate` in packages/store').toBe(source);
});
