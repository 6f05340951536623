import { openDatabase } from '../index.ts';
import { feedSuite } from './feed.suite.ts';

feedSuite('the embedded database', (bus) => openDatabase({ bus }));
