import './lib/node-version.mjs';

void import('./lib/start.mjs').then((entry) => entry.start());
