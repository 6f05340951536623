export { freePort } from './free-port.ts';
export { openTestDatabase } from './test-database.ts';
export { startPostgres, type TestPostgres } from './postgres.ts';
export { startRedis, type TestRedis } from './redis.ts';
export { untilPostgresAnswers } from './postgres-answers.ts';
export { postgresBinaries } from './postgres-binaries.ts';
export { postgresUser } from './postgres-user.ts';
