import './lib/node-version.mjs';

void import('./lib/restored.mjs').then((entry) => entry.restored());
