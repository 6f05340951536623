import './lib/node-version.mjs';

void import('./lib/test.mjs').then((entry) => entry.test());
