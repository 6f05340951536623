import { createMemoryBus, openDatabase } from '@ezri/store';
import { startPostgres, type TestPostgres } from '@ezri/store/testing';
import { temporaryFolder } from '@ezri/testkit';
import { cp } from 'node:fs/promises';
import type { Storage, StorageKind } from '../contenders.ts';

/** Makes a new, empty storage for each run. Postgres is started when the first run wants one. */
export interface Storages extends AsyncDisposable {
  fresh(kind: StorageKind): Promise<Storage & AsyncDisposable>;
}

const nothing = async (): Promise<void> => {};

export function openStorages(): Storages {
  let postgres: Promise<TestPostgres> | undefined;
  let template: ReturnType<typeof temporaryFolder> | undefined;
  return {
    async fresh(kind) {
      if (kind === 'none') return { kind, [Symbol.asyncDispose]: nothing };
      if (kind === 'pglite') {
        const folder = await temporaryFolder();
        await cp((await (template ??= emptyDatabase())).path, folder.path, { recursive: true });
        return { kind, folder: folder.path, [Symbol.asyncDispose]: async () => folder[Symbol.asyncDispose]() };
      }
      postgres ??= startPostgres();
      return { kind, url: await (await postgres).createDatabase(), [Symbol.asyncDispose]: nothing };
    },
    async [Symbol.asyncDispose]() {
      await (await template)?.[Symbol.asyncDispose]();
      await (await postgres)?.[Symbol.asyncDispose]();
    },
  };
}

/** A folder with an embedded database as it is after its first start, which takes seconds. */
async function emptyDatabase(): ReturnType<typeof temporaryFolder> {
  const folder = await temporaryFolder();
  await using bus = createMemoryBus();
  await using _db = await openDatabase({ bus, dataDir: folder.path });
  return folder;
}
