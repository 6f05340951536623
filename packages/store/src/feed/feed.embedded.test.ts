import { openTestDatabase } from '../testing/test-database.ts';
import { feedSuite } from './feed.suite.ts';

feedSuite('the embedded database', openTestDatabase);
