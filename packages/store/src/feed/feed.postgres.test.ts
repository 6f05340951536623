import { afterAll, beforeAll } from 'vitest';
import { openDatabase, type Bus } from '../index.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { commitsSuite } from './commits.suite.ts';
import { feedSuite } from './feed.suite.ts';
import { numbersSuite } from './numbers.suite.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres[Symbol.asyncDispose]());

const open = async (bus: Bus) => openDatabase({ url: await postgres.createDatabase(), bus });
feedSuite('Postgres', open);
commitsSuite('Postgres', open);
numbersSuite('Postgres', open);
