import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workspaceSetting } from '../lock/lock-file.ts';
import { found, foldersNeededBy, read, ROOT } from './read.ts';

const dockerfile = read('Dockerfile');
const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
const catalog = workspaceSetting(ROOT, 'catalog');

test('every stage stands on the Node of the catalog, or on another stage', () => {
  const stages = found(dockerfile, /^FROM \S+ AS (\S+)$/gm);
  const outside = found(dockerfile, /^FROM (\S+)/gm).filter((base) => !stages.includes(base));
  expect(new Set(outside)).toEqual(new Set([`node:${catalog.get('node')}-bookworm-slim`]));
});

test('packages come by the pnpm that everybody uses, and exactly as the lock file says', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
  const uses = found(dockerfile, /npx --yes (\S+)/g);
  expect(uses.length).toBeGreaterThan(1);
  expect(new Set(uses)).toEqual(new Set([packageManager]));
  const installs = found(dockerfile, /(pnpm@\S+ install .*)/g);
  expect(installs.filter((line) => !line.includes('--frozen-lockfile'))).toEqual([]);
  expect(installs.some((line) => line.includes('--prod --filter "@ezri/server..."'))).toBe(true);
});

test('the image holds the packages that the server needs when it runs, each where its links point to, and no other', () => {
  const copied = found(last, /^COPY --from=server \/ezri\/((?:apps|packages)\/\S+) \.\/\1$/gm);
  expect(copied.toSorted()).toEqual(foldersNeededBy('apps/server'));
});

test('the pages are where the server looks for them', () => {
  expect(last).toContain('COPY --from=pages /ezri/apps/web/dist ./apps/web/dist');
  expect(read('apps/server/src/config.ts')).toContain("'../../web/dist'");
});

test('node is started by itself, not as root, and gets SIGTERM', () => {
  const command = JSON.parse(found(last, /^CMD (.*)$/gm).at(-1) ?? 'null') as string[];
  expect(command[0]).toBe('node');
  expect(existsSync(join(ROOT, command[1] ?? ''))).toBe(true);
  expect(last).not.toContain('ENTRYPOINT');
  expect(last).toMatch(/^USER node$/m);
  expect(last).toMatch(/^STOPSIGNAL SIGTERM$/m);
  expect(last).toMatch(/^ENV NODE_ENV=production$/m);
});

test('its health is asked where it listens, at an address that is there', () => {
  const check = JSON.parse(/^HEALTHCHECK .*\\\n {2}CMD (.*)$/m.exec(last)?.[1] ?? 'null') as string[];
  expect(check.slice(0, 2)).toEqual(['node', '-e']);
  const [, port, path = 'none'] = /process\.env\.PORT \|\| (\d+)\) \+ '(\/\w+)'/.exec(check[2] ?? '') ?? [];
  expect(read('packages/api/src/http/health.ts')).toContain(`app.get('${path}'`);
  expect(read('apps/server/src/env.ts')).toContain(`env.WEBSOCKET_PORT ?? ${port},`);
  expect(last).toContain(`EXPOSE ${port}`);
});

test('the build is given nothing but sources: what is not named stays outside', () => {
  const lines = read('.dockerignore')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines[0]).toBe('*');
  const named = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  expect(named).toEqual(['apps', 'packages', 'package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']);
  for (const wanted of ['**/node_modules', '**/dist', '**/.env*', '**/.data']) expect(lines).toContain(wanted);
  // What is left out must not be what the image is made of.
  const out = lines.filter((line) => line.startsWith('packages/') && line.split('/').length === 2);
  expect(out.filter((line) => foldersNeededBy('apps/server').includes(line))).toEqual([]);
});
