import './lib/node-version.mjs';

import('./lib/test.mjs').then((entry) => entry.test());
