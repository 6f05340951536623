import { openTestDatabase } from '../testing/test-database.ts';
import { nodeSuite } from './node.suite.ts';

nodeSuite('the embedded database', async (bus) => {
  const db = await openTestDatabase(bus);
  return [db, db, db];
});
