import './lib/node-version.mjs';

void import('./lib/chaos.mjs').then((entry) => entry.chaos());
