// Until the first release there is one migration, made anew from the schema files: `pnpm db:regenerate`. After it, only `pnpm db:generate`.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const kit = fileURLToPath(new URL('bin.cjs', import.meta.resolve('drizzle-kit')));

rmSync(new URL('migrations', import.meta.url), { recursive: true, force: true });
execFileSync(process.execPath, [kit, 'generate', '--name', 'initial'], { cwd: here, stdio: 'inherit' });
