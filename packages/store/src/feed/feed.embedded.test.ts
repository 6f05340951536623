import { openTestDatabase } from '../testing/test-database.ts';
import { commitsSuite } from './commits.suite.ts';
import { feedSuite } from './feed.suite.ts';
import { numbersSuite } from './numbers.suite.ts';

feedSuite('the embedded database', openTestDatabase);
commitsSuite('the embedded database', openTestDatabase);
numbersSuite('the embedded database', openTestDatabase);
