import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { LAYERS, OWNED } from './layers.ts';

/** A small tree of Ezri's shape that breaks each rule once: by rule, the file and the one import in it that is forbidden. */
export const CANARIES: Readonly<Record<string, readonly [file: string, code: string]>> = {
  'arrow-config': ['packages/config/src/canary.ts', "import '@ezri/contract';"],
  'arrow-contract': ['packages/contract/src/canary.ts', "import type { Any } from '@ezri/domain';"],
  'arrow-fanout': ['packages/fanout/src/canary.ts', "export * from '@ezri/contract';"],
  'arrow-domain': ['packages/domain/src/canary.ts', "import type { Any } from '@ezri/store';"],
  'arrow-client': ['packages/client/src/canary.ts', "import type { Any } from '@ezri/api';"],
  'arrow-ai': ['packages/ai/src/canary.ts', "await import('@ezri/store');"],
  'arrow-store': ['packages/store/src/canary.ts', "import '@ezri/api';"],
  'arrow-api': ['packages/api/src/canary.ts', "import '@ezri/testkit';"],
  'arrow-server': ['apps/server/src/canary.ts', "import '@ezri/testkit';"],
  'arrow-web': ['apps/web/src/canary.ts', "import type { Any } from '@ezri/store';"],
  'arrow-testkit': ['packages/testkit/src/canary.ts', "import '@ezri/domain';"],
  'arrow-chaos': ['packages/chaos/src/canary.ts', "import '@ezri/domain';"],
  'arrow-bench': ['packages/bench/src/canary.ts', "import '@ezri/domain';"],
  'arrow-e2e': ['e2e/canary.ts', "import '@ezri/api';"],
  'types-only-web': ['apps/web/src/code-of-api.ts', "import { any } from '@ezri/api';"],

  'only-database': ['packages/api/src/sql.ts', "import { sql } from 'drizzle-orm';"],
  'only-trpc': ['packages/domain/src/call.ts', "import type { TRPCError } from '@trpc/server';"],
  'only-sockets': ['apps/web/src/socket.ts', "import { WebSocket } from 'ws';"],
  'only-http': ['apps/server/src/routes.ts', "import fastify from 'fastify';"],
  'only-react': ['packages/client/src/use.ts', "import { useState } from 'react';"],
  'only-peers': ['packages/api/src/peer.ts', "import { Server } from 'socket.io';"],
  'only-playwright': ['apps/web/src/browser.ts', "import { test } from '@playwright/test';"],

  'without-node-contract': ['packages/contract/src/file.ts', "import { readFileSync } from 'node:fs';"],
  'without-node-domain': ['packages/domain/src/random.ts', "import { randomUUID } from 'node:crypto';"],
  'without-node-client': ['packages/client/src/emitter.ts', "import { EventEmitter } from 'node:events';"],
  'without-node-web': ['apps/web/src/path.ts', "import { join } from 'node:path';"],

  'api-account': ['packages/api/src/account/canary.ts', "import '../notifications/part.ts';"],
  'api-notifications': ['packages/api/src/notifications/canary.ts', "import type { Any } from '../crisis/part.ts';"],
  'api-crisis': ['packages/api/src/crisis/canary.ts', "import '../conversation/part.ts';"],
  'api-conversation': ['packages/api/src/conversation/canary.ts', "import '../session/part.ts';"],
  'api-voice': ['packages/api/src/voice/canary.ts', "import '../admin/part.ts';"],
  'api-session': ['packages/api/src/session/canary.ts', "import '../admin/part.ts';"],
  'api-admin': ['packages/api/src/admin/canary.ts', "import '../session/part.ts';"],
  'api-plumbing': ['packages/api/src/http/canary.ts', "import '../crisis/part.ts';"],
  'api-deps': ['packages/api/src/deps.ts', "import { any } from './session/part.ts';"],
  'api-assembly': ['packages/api/src/crisis/whole.ts', "import '../service.ts';"],
  'api-transport': ['packages/api/src/http/whole.ts', "import '../service.ts';"],

  'web-words': ['apps/web/src/words/canary.ts', "import '../ui/part.ts';"],
  'web-ui': ['apps/web/src/ui/canary.ts', "import '../features/crisis/part.ts';"],
  'web-wire': ['apps/web/src/wire/canary.ts', "import '../ui/part.ts';"],
  'web-pages': ['apps/web/src/pages/canary.ts', "import '../app/part.ts';"],
  'web-features': ['apps/web/src/features/crisis/canary.ts', "import '../../pages/part.ts';"],
  'web-features-apart': ['apps/web/src/features/crisis/across.ts', "import '../session/part.ts';"],

  'no-way-round': ['packages/store/src/around.ts', "import '../../domain/src/part.ts';"],
  'no-circle': ['packages/ai/src/circle.ts', "import './circle.ts';"],
  resolvable: ['packages/ai/src/nowhere.ts', "import './not-there.ts';"],
  'tests-stay-tests': ['packages/ai/src/reuse.ts', "import './part.test.ts';"],
};

/** Imports that look like some of the above and are allowed. */
const ALLOWED: readonly (readonly [file: string, code: string])[] = [
  ['apps/web/src/types-of-api.ts', "import type { Any } from '@ezri/api';"],
  ['apps/web/src/pages/page.ts', "import '../features/crisis/part.ts'; import '../ui/part.ts';"],
  ['apps/web/src/features/crisis/near.ts', "import './part.ts'; import '../../ui/part.ts'; import '../../words/part.ts';"],
  ['packages/api/src/voice/all.ts', "import '../conversation/part.ts'; import '../account/part.ts'; import type { Any } from '../deps.ts';"],
  ['packages/api/src/admin/all.ts', "import '../crisis/part.ts'; import '../voice/part.ts'; import '@ezri/store'; import 'fastify';"],
  ['packages/api/src/router.ts', "import './admin/part.ts'; import './session/part.ts'; import './service.ts';"],
  ['packages/api/src/http/carry.ts', "import '../router.ts'; import '../account/part.ts';"],
  ['apps/web/src/app/app.ts', "import '../pages/part.ts'; import '../features/session/part.ts'; import '../wire/part.ts';"],
  ['packages/domain/src/pure.test.ts', "import 'node:test';"],
  ['packages/store/src/there.ts', "import type { Any } from './back.ts'; import 'pg';"],
  ['packages/store/src/back.ts', "import './there.ts';"],
];

/** What the canaries point at. */
const TARGETS = [
  ...['account', 'notifications', 'crisis', 'conversation', 'voice', 'session', 'admin'].map((noun) => `packages/api/src/${noun}/part.ts`),
  'packages/api/src/service.ts',
  'packages/ai/src/part.test.ts',
  'packages/domain/src/part.ts',
  ...['words', 'ui', 'wire', 'features/crisis', 'features/session', 'pages', 'app'].map((folder) => `apps/web/src/${folder}/part.ts`),
];

const FROM_OUTSIDE = [...OWNED.flatMap(({ packages }) => packages).filter((name) => !name.includes('.+')), '@trpc/server', '@playwright/test'];

/** Writes the tree into an empty folder, with packages linked the way pnpm links them. */
export async function plantCanaries(folder: string): Promise<void> {
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${text}\n`);
  };
  for (const layer of LAYERS) {
    await write(`${layer.folder}/package.json`, JSON.stringify({ name: `@ezri/${layer.name}`, type: 'module', exports: { '.': './src/index.ts' } }));
    await write(`${layer.folder}/src/index.ts`, 'export const any = 1; export type Any = 1;');
    await mkdir(join(folder, 'node_modules/@ezri'), { recursive: true });
    await symlink(join(folder, layer.folder), join(folder, 'node_modules/@ezri', layer.name));
  }
  for (const name of FROM_OUTSIDE) {
    await write(`node_modules/${name}/package.json`, JSON.stringify({ name, type: 'module', exports: './index.js' }));
    await write(`node_modules/${name}/index.js`, 'export {};');
  }
  for (const file of TARGETS) await write(file, 'export const any = 1; export type Any = 1;');
  for (const [file, code] of [...Object.values(CANARIES), ...ALLOWED]) await write(file, code);
}
