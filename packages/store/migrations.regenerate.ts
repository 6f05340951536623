// Until the first release there is one set of migrations, made anew from the schema files and the functions: `pnpm db:regenerate`. After it, only `pnpm db:generate`.
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const kit = fileURLToPath(new URL('bin.cjs', import.meta.resolve('drizzle-kit')));

rmSync(new URL('migrations', import.meta.url), { recursive: true, force: true });
const generate = (...options: string[]) => execFileSync(process.execPath, [kit, 'generate', ...options], { cwd: here, stdio: 'inherit' });
generate('--name', 'initial');
// What the schema files cannot say.
generate('--custom', '--name', 'append');
copyFileSync(new URL('src/feed/append.sql', import.meta.url), new URL('migrations/0001_append.sql', import.meta.url));
