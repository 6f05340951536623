import './lib/node-version.mjs';

import('./lib/format.mjs').then((entry) => entry.format());
