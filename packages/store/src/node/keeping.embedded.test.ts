import { openTestDatabase } from '../testing/test-database.ts';
import { keepingSuite } from './keeping.suite.ts';

keepingSuite('the embedded database', async (bus) => {
  const db = await openTestDatabase(bus);
  return [db, db, db];
});
