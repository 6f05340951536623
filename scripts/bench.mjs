import './lib/node-version.mjs';

void import('./lib/bench.mjs').then((entry) => entry.bench());
