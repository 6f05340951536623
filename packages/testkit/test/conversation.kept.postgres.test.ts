import { startPostgres, type TestPostgres } from '@ezri/store/testing';
import { afterAll, beforeAll } from 'vitest';
import { deleteSuite } from './conversation.delete.suite.ts';
import { listSuite } from './conversation.list.suite.ts';
import { reminderSuite } from './conversation.reminder.suite.ts';
import type { Ground } from './kept.ts';

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => postgres?.[Symbol.asyncDispose]());

const onPostgres: Ground = { kind: 'Postgres', open: async () => ({ databaseUrl: await postgres.createDatabase() }) };
listSuite(onPostgres);
deleteSuite(onPostgres);
reminderSuite(onPostgres);
