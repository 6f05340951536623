import { nodesSuite } from './nodes.suite.ts';

nodesSuite('one process', async () => ({}));
