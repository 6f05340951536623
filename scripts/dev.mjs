import './lib/node-version.mjs';

import('./lib/dev.mjs').then((entry) => entry.dev());
