import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../index.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { keepingSuite } from './keeping.suite.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

keepingSuite('Postgres', async (bus) => {
  const url = await postgres.createDatabase();
  return [await openDatabase({ url, bus }), await openDatabase({ url, bus }), await openDatabase({ url, bus })];
});
