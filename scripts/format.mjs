import './lib/node-version.mjs';

void import('./lib/format.mjs').then((entry) => entry.format());
