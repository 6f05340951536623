import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../index.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { feedSuite } from './feed.suite.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

feedSuite('Postgres', async (bus) => openDatabase({ url: await postgres.createDatabase(), bus }));
