export { freePort } from './free-port.ts';
export { openTestDatabase } from './test-database.ts';
export { startPostgres, type TestPostgres } from './postgres.ts';
